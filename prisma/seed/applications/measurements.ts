/** What people write when they know their measurements, by kind of device. */
const texts: Record<string, readonly string[]> = {
  'prosthesis-shin': [
    'Oʻng oyoq. Boldir aylanasi 34 sm, tizzadan pastgacha 18 sm, oyoq kiyimi 41-razmer, vazn 72 kg',
    'Chap oyoq. Choʻltoq uzunligi 16 sm, aylanasi 31 sm, boʻy 168 sm, vazn 64 kg',
  ],
  'prosthesis-thigh': ['Chap son. Choʻltoq uzunligi 24 sm, aylanasi 46 sm, boʻy 174 sm, vazn 79 kg'],
  'prosthesis-forearm': ['Oʻng bilak. Choʻltoq uzunligi 14 sm, aylanasi 23 sm, chap qoʻl kafti 8 sm'],
  'orthosis-leg': ['Chap oyoq. Son aylanasi 38 sm, boldir aylanasi 27 sm, chotdan tovongacha 61 sm'],
  'orthosis-spine': ['Koʻkrak aylanasi 74 sm, bel aylanasi 63 sm, yelkadan belgacha 37 sm'],
  'shoes-orthopaedic': ['Oʻng tovon 24,5 sm, chap tovon 23 sm, tovon osti balandligi 2 sm farq qiladi'],
  'wheelchair-active': ['Oʻtirganda son kengligi 38 sm, boldir uzunligi 42 sm, boʻy 171 sm, vazn 68 kg'],
  'wheelchair-child': ['Boʻy 118 sm, vazn 21 kg, oʻtirganda son kengligi 27 sm, boldir uzunligi 29 sm'],
  'hearing-aid': ['Oʻng quloq, audiogramma 12-oktyabrda qilingan: 65 dB'],
}

/** Half of the people know them. */
export function measurementsOf(
  deviceCode: string,
  index: number,
): { known: 'yes' | 'no'; text: string | null } {
  const known = texts[deviceCode] ?? []
  const text = known[index % Math.max(1, known.length)]
  return text && index % 2 === 1 ? { known: 'yes', text } : { known: 'no', text: null }
}
