import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/server";
import { WithdrawOrder } from "@/screens/withdraw-order";
import { WithdrawTyped } from "@/screens/withdraw-typed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("titles"))("withdraw") };
}

/** The EU's withdrawal function, for everybody and from every page; `?order=` fills it in. */
export default async function WithdrawRoute({ searchParams }: PageProps<"/withdraw">) {
  const params = await searchParams;
  return typeof params.order === "string" && params.order !== "" ? (
    <WithdrawOrder orderId={params.order} params={params} />
  ) : (
    <WithdrawTyped />
  );
}
