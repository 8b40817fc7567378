/** A field of a form; bytes where a browser could not have sent them. */
export type Field = readonly [name: string, value: string | Buffer];

const BOUNDARY = "----a-boundary-of-the-tests";

/** A form's fields as browsers send them where a form says multipart/form-data. */
export function multipart(fields: readonly Field[]): { readonly type: string; readonly body: Buffer } {
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  const end = Buffer.from(`--${BOUNDARY}--\r\n`);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, body: Buffer.concat([...parts, end]) };
}
