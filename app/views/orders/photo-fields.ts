/** What is wrong with a picture is said beside the field `photo`. */
export const photoFields = {
  'market.error.photoKind': 'photo',
  'market.error.photoBroken': 'photo',
  'market.error.photoTooLarge': 'photo',
  'market.error.photoPixels': 'photo',
  'market.error.photoTooSmall': 'photo',
  'market.error.photoNarrow': 'photo',
} as const

/** The same of what a side of a dispute shows. */
export const disputePhotoFields = { ...photoFields, 'disputes.error.tooManyPhotos': 'photo' } as const

/** The same of a message, and of its words. */
export const messageFields = {
  ...photoFields,
  'messages.error.tooManyPhotos': 'photo',
  'messages.error.blockedWord': 'text',
} as const
