/** The fields of a course that refusals belong to. */
export const courseRefusals = {
  'training.error.firstPast': 'firstOn',
  'training.error.notTrained': 'training',
  'training.error.centreNoTransport': 'hasTransport',
  'training.error.centreNoLodging': 'hasLodging',
  'training.error.placesGiven': 'places',
}
