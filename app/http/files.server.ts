/**
 * A person's file as an answer. Pictures we drew ourselves may be shown in the page; everything else is offered for
 * saving and can run nothing. Kept by no cache.
 */
export function sendFile(file: { name: string; contentType: string; bytes: Uint8Array }): Response {
  const isPicture = file.contentType === 'image/jpeg'
  const ascii = file.name.replace(/[^\w. -]/g, '_')
  const name = `filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes.byteLength),
      'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; ${name}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
    },
  })
}
