import { basketry } from './basketry'
import { carpets } from './carpets'
import { ceramics } from './ceramics'
import { dolls } from './dolls'
import { dress } from './dress'
import { jewellery } from './jewellery'
import { knitwear } from './knitwear'
import { leather } from './leather'
import { paper } from './paper'
import type { CategoryContent } from './shape'
import { suzani } from './suzani'
import { textiles } from './textiles'
import { toys } from './toys'

/** In the order of the catalogue. */
export const categories: readonly CategoryContent[] = [
  suzani,
  ceramics,
  carpets,
  dress,
  textiles,
  knitwear,
  jewellery,
  leather,
  toys,
  dolls,
  basketry,
  paper,
]
