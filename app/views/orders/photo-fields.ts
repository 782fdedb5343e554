/** What is wrong with a picture is said beside the field `photo`. */
export const photoFields = {
  'market.error.photoKind': 'photo',
  'market.error.photoBroken': 'photo',
  'market.error.photoTooLarge': 'photo',
  'market.error.photoPixels': 'photo',
  'market.error.photoTooSmall': 'photo',
  'market.error.photoNarrow': 'photo',
} as const
