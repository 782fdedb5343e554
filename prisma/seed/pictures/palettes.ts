/** `ground` is the backdrop, `base` the material, the other four are used in ornaments. */
export interface Palette {
  ground: string
  base: string
  one: string
  two: string
  three: string
  dark: string
}

const rows: Record<string, readonly string[]> = {
  suzani: [
    'f1e7d6 fbf4e4 b3243a 1f5f4a d98e2b 5a1526',
    'e8e4d8 f7efdc 8f1d3f 2b6a8c e0a13a 3c1030',
    'dfe6e2 fdf8ec 2456a0 b8313f 4f8a4c 16305f',
    'f3e2d3 3a1f2b e25b4a f0b84a 6fb08a 1c0d15',
    'eadfe6 fbf1e6 7a2f7d c23b53 3d8f86 451748',
  ],
  ceramics: [
    'efe6d8 f7f4ea 1c5fa8 2f9fb5 1a3f78 0f2c57',
    'e9ddcb f5efe0 0f8f95 1f5b9c c9812c 0b4750',
    'f0e9dd fbf7ee 2a7d4f d09a2d 8c4a21 22432f',
    'e2e6e8 fdfcf7 2451a3 6bb2d6 d7473a 152f63',
    'f2e4cf e9b765 8a4a1d 2f6f5e f4e3b8 4c260c',
  ],
  carpets: [
    'ece3d6 8d1f2d 1f3a63 e9d3a3 d0722f 3b0d14',
    'e6dfd2 22375d a62b35 e6cf9e 5f8a6b 101c33',
    'efe4d2 b5632a 5c1b1f f0dcab 2f5a55 3a170a',
    'e3ddd5 6d5a46 e8dcc3 9c2f2a 2d4a5e 2f261d',
    'ede0cf c8a878 6b2a22 3f5e4b f3e6c8 3d2a18',
  ],
  knitwear: [
    'e9e3da c9a27a f3e6d2 8a5a3b 6d3f28 5b3a26',
    'e3e7ea 5f86a6 dfe8ee 2f4f6d b9cfdd 22384d',
    'f0e2e0 a93248 f2d5cf 6e1a2d e39a8f 4a0f1d',
    'e6e9df 7f9467 e9eed9 4c6140 c5d0a5 36452c',
    'ece7e1 e8e0d3 b9a992 8a7a65 d3c6b2 6b5d4c',
    'e8e3ec 7b6aa0 e6e0f0 4b3d70 b9aed3 352a52',
  ],
  jewellery: [
    '2b2233 d9dbe0 27a5a8 b23a48 f0f2f5 15101b',
    '1f2d33 cfd6da 2d5fb0 2fae9f f5f7f8 0f181c',
    '33211f e0b36a c7402d 2c7f73 f8e5bd 1a0f0e',
    '22302a d5d9d6 d8563f 3aa79a f1f4f2 111a16',
    '2a2540 d7d3e6 3558b8 d9a441 f3f1fa 151228',
  ],
  leather: [
    'e8dfd2 8a5430 6b3d20 c99864 e8cfa5 3d2211',
    'e4e0da 3b3230 241d1c 8c7a70 d9cfc6 151010',
    'efe3d3 b4743c 8c5526 e0b27a f5e2c2 5a3314',
    'ece0dd 6e2230 4a131f b06a70 e8c8c4 2f0b13',
    'e5e6dc 3f5138 2a3825 879a75 d9e0c8 1a2417',
    'efe7d8 cfae7c a9854f f0dfba 7d5c2f 5e4524',
  ],
  toys: [
    'e6eef0 c98f55 e9c48d c4402f 2f78a8 6f4420',
    'f3ead9 dba968 f2d7a4 2f8a6f d9772b 7d5222',
    'e9ecdf b57943 dcb07a e0a52f 3c6ea5 5c3818',
    'f2e3df e2b77e f6e0b5 a83a55 3f8f8a 87602c',
    'e4e6ef a86b3c d39f69 3d6bb3 d8513f 532f14',
  ],
  basketry: [
    'eae6da d3a866 b98645 f0d9a6 8a5e2a 6a451c',
    'e4e9e0 c4b07a a38d55 ebe0b8 77652f 564818',
    'f0e5d8 bf8a50 9a6632 e6c290 b23f2f 5c3914',
    'e7e3dc a9927a 867059 dccdb8 3f6b63 4c3d2e',
    'ede8dc e2c98c c9a95c f7ebc6 a8542f 7b6028',
  ],
  dress: [
    'efe7df f4ead7 b0203c f2c230 1d6b4f 1b1024',
    'e8e6ee f6f0e6 5b2a86 f0a93a 2a9d8f 1e0f33',
    'e4ece9 fbf3e1 0f6fa6 e8483f f7d154 0b2f47',
    'f2e5e1 fdf1ea d1345b 22577a f2b134 3a0a1d',
    'eae8dc f9f2df 1f7a4d c8342b f0c445 0c2f1f',
  ],
  dolls: [
    'f2e8dc f3c9a5 b3243a e9b33f 2b7a78 2a1712',
    'e6ebef eebd97 2c5aa0 f0c652 c23b53 24140f',
    'efe3ea f6d3b4 7a2f7d e9a23b 2f8f6b 2b1a14',
    'e9eee2 e9b58d 2f7d4f d9472f f3d06b 21120d',
    'f4e6d6 f1c6a3 d1642b 1f5f7a f6d78a 301b13',
  ],
  textiles: [
    'ebe7e1 f6efe0 2d5d87 c34a3a e3b04b 1b3247',
    'f0e6de fbf2e4 a8324a 2f7f7a edc25e 401220',
    'e6ebe5 f4f1e3 3f7a55 d17a2e 8a2f4f 20402d',
    'ece6f0 f7f1f8 6b4a9a d8567a e6b95a 332150',
    'f3ead8 fdf6e2 c4742b 2f5f8f 7a9a4a 4f2a0d',
  ],
  paper: [
    'e7e9ec fbf8f0 1f5f8f c99a2e b23a48 16324a',
    'efe7e3 fdf6ec 9c2f45 cfa23b 2f7f78 431521',
    'e6ede8 f8f8ee 2f7a5c d0952f 3f5fa0 173c2d',
    'eee8f0 fbf6fb 6a3f93 d3a24a c34f6d 30194a',
    'f1ebdd fdf8e8 b06a24 2f6f8f 8f2f3f 4c2a0c',
  ],
}

export function palettesOf(category: string): Palette[] {
  return (rows[category] ?? rows.suzani ?? []).map((row) => {
    const [ground = '', base = '', one = '', two = '', three = '', dark = ''] = row
      .split(' ')
      .map((hex) => `#${hex}`)
    return { ground, base, one, two, three, dark }
  })
}
