/**
 * What the chooser of papers offers. A phone offers its camera beside its files with this, where `capture` would leave
 * the camera alone. HEIC is taken all the same and not named, so that an iPhone hands over a JPEG.
 */
export const paperFiles = 'image/jpeg,image/png,image/webp,image/avif,application/pdf'
