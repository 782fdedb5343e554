import { frameLoop, type QRCamera, QRCanvas, rearCamera } from 'qr/dom.js'
import { all } from '../page'

type Word = 'look' | 'found' | 'unknown' | 'noCamera'

/**
 * The phone's camera reads the label of a product within the page and chooses it: what an address would open needs a line.
 * `data-scan` names the list of products, `data-scan-next` the field that comes after it.
 */
export function offerScanning(section: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string) => section.querySelector<E>(`[data-scan-${name}]`)
  const [start, stop, view, said] = [part('start'), part('stop'), part('view'), part('said')]
  const video = section.querySelector('video')
  const list = document.getElementById(section.dataset.scan ?? '')
  if (!navigator.mediaDevices?.getUserMedia || !video || !(list instanceof HTMLSelectElement)) return
  section.hidden = false
  let camera: QRCamera | null = null
  let end = () => {}

  function say(word: Word | null, name = '') {
    const text = all(`[data-scan-word=${word}]`, section)[0]?.textContent ?? ''
    if (said) said.textContent = name ? `${text} ${name}` : text
  }

  function close() {
    end()
    camera?.stop()
    camera = null
    view?.setAttribute('hidden', '')
    start?.removeAttribute('hidden')
  }

  function choose(text: string) {
    const option = [...(list as HTMLSelectElement).options].find(({ value }) => value === productOf(text))
    if (!option) return say('unknown')
    option.selected = true
    close()
    say('found', option.textContent ?? '')
    document.getElementById(section.dataset.scanNext ?? '')?.focus()
  }

  async function open(player: HTMLVideoElement) {
    view?.removeAttribute('hidden')
    start?.setAttribute('hidden', '')
    say('look')
    stop?.focus()
    try {
      camera = await rearCamera(player)
    } catch {
      close()
      return say('noCamera')
    }
    const canvas = new QRCanvas({}, { cropToSquare: true })
    let isReading = false
    end = frameLoop(async () => {
      if (isReading || !camera) return
      isReading = true
      const read = await camera.readFrame(canvas, true).catch(() => undefined)
      isReading = false
      if (typeof read === 'string' && camera) choose(read)
    })
  }

  start?.addEventListener('click', () => void open(video))
  stop?.addEventListener('click', () => {
    close()
    say(null)
    start?.focus()
  })
  // The camera is let go where nobody looks.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && camera) close()
  })
}

/** What a label says; empty of any other code. */
function productOf(text: string): string {
  return URL.canParse(text) ? (new URL(text).searchParams.get('product') ?? '') : ''
}
