import { shrinkPhotos } from './shrink-photos'

/** Shows what was chosen, made smaller where it is a photo, and says at once what is too large. */
export function previewFiles(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') void choose(target)
  })
}

async function choose(input: HTMLInputElement): Promise<void> {
  await shrinkPhotos(input)
  const place = document.querySelector<HTMLElement>(`[data-preview-for="${CSS.escape(input.id)}"]`)
  if (!place) return
  const files = Array.from(input.files ?? [])
  const most = Number(input.dataset.maxBytes ?? Infinity)
  const isTooLarge = files.some((file) => file.size > most)
  input.toggleAttribute('data-refused', isTooLarge)
  if (isTooLarge) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  place.replaceChildren()
  place.hidden = files.length === 0
  if (isTooLarge) sayTooLarge(input, place)
  else await draw(files, place)
}

function sayTooLarge(input: HTMLInputElement, place: HTMLElement): void {
  const message = document.createElement('p')
  message.className = 'field-error'
  message.textContent = input.dataset.tooLarge ?? ''
  place.append(message)
}

// On a canvas: the content policy needs no blob: or data: pictures for it.
async function draw(files: readonly File[], place: HTMLElement): Promise<void> {
  for (const file of files.filter(({ type }) => type.startsWith('image/')).slice(0, 6)) {
    const picture = await createImageBitmap(file).catch(() => null)
    if (!picture) continue
    const scale = Math.min(1, 192 / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, picture.width * scale)
    canvas.height = Math.max(1, picture.height * scale)
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', file.name)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    place.append(canvas)
  }
}
