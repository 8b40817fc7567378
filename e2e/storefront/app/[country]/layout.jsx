export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <link rel="icon" href="data:," />
        <title>Storefront</title>
      </head>
      <body>{children}</body>
    </html>
  );
}
