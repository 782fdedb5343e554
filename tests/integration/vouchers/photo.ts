import sharp from 'sharp'

/** A photograph of a sheet of paper, as a phone sends it. */
export async function drawPhoto(): Promise<{ bytes: Buffer; name: string }> {
  const sheet = { width: 300, height: 400, channels: 3, background: '#f4f1ea' } as const
  return { bytes: await sharp({ create: sheet }).jpeg().toBuffer(), name: 'dalolatnoma.jpg' }
}
