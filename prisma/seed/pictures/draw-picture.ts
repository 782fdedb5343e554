import { type SeededRandom, seededRandom } from '../seeded-random'
import * as fills from './fills'
import { type Palette, palettesOf } from './palettes'
import { silhouetteOf } from './silhouettes'
import { at, ellipse, path } from './svg'
import { drawDoll } from './whole-dolls'
import { drawJewel } from './whole-jewellery'
import { drawToy } from './whole-toys'

export interface PictureOrder {
  category: string
  thing: string
  variant: string
  /** Chooses colours and proportions; the same seed gives the same picture. */
  seed: number
  /** 0 the whole thing, 1 a close look, 2 the whole thing before another ground. */
  view: number
}

const surfaces: Record<string, fills.Fill> = {
  suzani: fills.embroidery,
  ceramics: fills.bands,
  carpets: fills.carpet,
  knitwear: fills.knit,
  leather: fills.leatherSkin,
  basketry: fills.rods,
  dress: fills.ikat,
  textiles: fills.quilt,
  paper: fills.sheet,
}

/** Small whole patterns for things on which the large composition would be cut apart. */
const ownSurface: Record<string, fills.Fill> = {
  'ceramics/lagan': fills.platter,
  'ceramics/likopcha': fills.platter,
  'suzani/sumka': fills.sheet,
  'suzani/doppi': fills.sheet,
  'suzani/hamyon': fills.sheet,
  'suzani/kozoynak-gilofi': fills.sheet,
  'suzani/oynaxalta': fills.sheet,
  'paper/xatchop': fills.bands,
  'textiles/sochiq': fills.bands,
  'textiles/dasturxon': fills.embroidery,
  'textiles/parda': fills.ikat,
  'textiles/yostiq': fills.sheet,
  'carpets/kigiz': fills.sheet,
  'carpets/shippak': fills.sheet,
  'carpets/yostiqcha': fills.sheet,
  'carpets/sholcha': fills.bands,
  'carpets/xurjun': fills.bands,
}

const textures = `<defs>
<pattern id="knit" width="10" height="9" patternUnits="userSpaceOnUse"><path d="M0 0L5 7L10 0M0 9L5 16L10 9M0 -9L5 -2L10 -9" fill="none" stroke="#000" stroke-opacity=".2" stroke-width="2.2"/><path d="M1 -1L5 4.6L9 -1" fill="none" stroke="#fff" stroke-opacity=".2" stroke-width="1.4"/></pattern>
<pattern id="weft" width="6" height="4" patternUnits="userSpaceOnUse"><path d="M0 1H6" stroke="#000" stroke-opacity=".13" stroke-width="1"/><path d="M0 3H6" stroke="#fff" stroke-opacity=".1" stroke-width="1"/></pattern>
<pattern id="stitch" width="12" height="12" patternUnits="userSpaceOnUse"><path d="M0 6H7" stroke="#fff" stroke-opacity=".35" stroke-width="1"/></pattern>
<pattern id="grain" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".8" fill="#000" fill-opacity=".14"/><circle cx="6.5" cy="6" r=".9" fill="#fff" fill-opacity=".1"/></pattern>
<pattern id="wood" width="120" height="26" patternUnits="userSpaceOnUse"><path d="M0 5C30 1 60 10 120 5M0 13C40 17 70 8 120 13M0 21C24 18 84 25 120 21" fill="none" stroke="#4a2708" stroke-opacity=".2" stroke-width="1.6"/></pattern>
<linearGradient id="light" x1=".2" x2=".7" y1="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".26"/><stop offset=".6" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient>
<linearGradient id="round" x1="0" x2="1" y2=".25"><stop offset="0" stop-color="#000" stop-opacity=".2"/><stop offset=".32" stop-color="#fff" stop-opacity=".2"/><stop offset="1" stop-color="#000" stop-opacity=".26"/></linearGradient>
</defs>`

// Drawn as seven shapes: filling the ground with a pattern takes librsvg longer than all the rest.
const air = [
  [40, 60, 3.2],
  [360, 250, 3.6],
  [352, 44, 2.4],
  [52, 256, 2.6],
  [200, 14, 1.8],
  [14, 160, 1.6],
  [388, 150, 1.8],
]
  .map(([x = 0, y = 0, scale = 1]) =>
    at(x, y, scale, 0, path('M0 -20L5 -5L20 0L5 5L0 20L-5 5L-20 0L-5 -5Z', '#fff', 'opacity=".16"')),
  )
  .join('')

/** The picture of a product as SVG, 1200 by 900. Everything in it is drawn by this code. */
export function drawPicture(order: PictureOrder): string {
  const random = seededRandom(order.seed)
  const palettes = palettesOf(order.category)
  const colours = random.pick(palettes)
  const ground = order.view === 2 ? random.pick(palettes).ground : colours.ground
  const object = drawObject(order, colours, random)
  const view =
    order.view === 1
      ? at(200, 150, 2.1, -7, `<g transform="translate(-210 -142)">${object}</g>`)
      : order.view === 2
        ? at(200, 150, 0.86, 4, `<g transform="translate(-200 -150)">${object}</g>`)
        : object
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="1200" height="900">${textures}<rect width="400" height="300" fill="${ground}"/>${air}${view}<rect width="400" height="300" fill="url(#light)"/></svg>`
}

function drawObject(order: PictureOrder, colours: Palette, random: SeededRandom): string {
  const { category, thing, variant } = order
  const shadow = ellipse(206, 272, 140, 13, '#000', 'opacity=".13"')
  if (category === 'toys') return shadow + drawToy(thing, variant, colours)
  if (category === 'dolls') return shadow + drawDoll(thing, variant, colours, random)
  if (category === 'jewellery') return drawJewel(thing, variant, colours)
  const silhouette = silhouetteOf(category, thing)
  const fill = ownSurface[`${category}/${thing}`] ?? surfaces[category] ?? fills.sheet
  const surface = fill(variant, colours, random)
  if (!silhouette) return surface
  const { d, under, over } = silhouette
  return (
    path(d, '#000', 'opacity=".16" fill-rule="evenodd" transform="translate(5 8)"') +
    (under?.(colours) ?? '') +
    `<clipPath id="shape"><path d="${d}" clip-rule="evenodd"/></clipPath><g clip-path="url(#shape)">${surface}${rounded.has(category) ? '<rect width="400" height="300" fill="url(#round)"/>' : ''}</g>` +
    path(d, 'none', `fill-rule="evenodd" stroke="${colours.dark}" stroke-opacity=".55" stroke-width="1.6"`) +
    (over?.(colours) ?? '')
  )
}

const rounded = new Set(['ceramics', 'basketry', 'leather', 'knitwear', 'dress', 'textiles'])
