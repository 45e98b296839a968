/** The page's frame; all of it is drawn by its program. */
export const PAGE_HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Local workspace</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%23184e57'/%3E%3Cpath d='M10 8h6a8 8 0 0 1 0 16h-6z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/page/page.css">
<script type="module" src="/page/page.js"></script>
</head>
<body><div id="page"></div><noscript>The local workspace needs JavaScript.</noscript></body>
</html>
`;

/** Nothing from elsewhere runs in the page; pictures in messages may come from anywhere. */
export const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data: https: http:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
