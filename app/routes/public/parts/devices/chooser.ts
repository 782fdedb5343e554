/** What a person finds hard, and for each closer answer what helps then, the simplest first. */
export const chooser = {
  walking: {
    support: ['cane', 'cane-quad', 'crutches-elbow', 'crutches-axillary'],
    bothHands: ['walker-four-leg', 'rollator', 'crutches-elbow', 'crutches-axillary'],
    weakLeg: ['orthosis-knee', 'orthosis-leg', 'shoes-orthopaedic'],
    lostLeg: ['prosthesis-foot', 'prosthesis-shin', 'prosthesis-thigh', 'stump-socks'],
    notFar: [
      'wheelchair-indoor',
      'wheelchair-active',
      'wheelchair-child',
      'wheelchair-cycle',
      'wheelchair-electric',
    ],
  },
  standing: {
    balance: ['cane-quad', 'walker-four-leg', 'rollator'],
    weakLeg: ['orthosis-knee', 'orthosis-leg', 'shoes-orthopaedic'],
    weakBack: ['orthosis-spine'],
  },
  sitting: {
    atHome: ['wheelchair-indoor', 'wheelchair-sanitary'],
    outdoors: ['wheelchair-active', 'wheelchair-cycle'],
    weakArms: ['wheelchair-electric'],
    child: ['wheelchair-child'],
    sores: ['cushion-pressure'],
    weakBack: ['orthosis-spine'],
  },
  hand: {
    weakHand: ['orthosis-hand'],
    lostArm: ['prosthesis-forearm', 'prosthesis-upper-arm', 'stump-socks'],
  },
  hearing: { all: ['hearing-aid'] },
  seeing: {
    way: ['white-cane'],
    health: ['thermometer-talking', 'tonometer-talking'],
    writing: ['braille-kit'],
  },
  daily: {
    toilet: ['wheelchair-sanitary'],
    health: ['thermometer-talking', 'tonometer-talking'],
    sores: ['cushion-pressure'],
    afterSurgery: ['prosthesis-breast'],
    stump: ['stump-socks'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>

export type Hard = keyof typeof chooser
type KeysOf<One> = One extends unknown ? keyof One : never
/** `all`: everything that helps with what is hard. */
export type Which = Extract<KeysOf<(typeof chooser)[Hard]>, string> | 'all'

/** The picture that stands for what is hard. */
export const pictureOfHard = {
  walking: 'rollator',
  standing: 'walker-four-leg',
  sitting: 'wheelchair-indoor',
  hand: 'orthosis-hand',
  hearing: 'hearing-aid',
  seeing: 'white-cane',
  daily: 'cushion-pressure',
} as const satisfies Record<Hard, string>

interface Chosen {
  /** Null before the first answer. */
  hard: Hard | null
  /** The closer answers to choose from; empty where there is nothing more to ask. */
  choices: Which[]
  /** Null before the second answer. */
  which: Which | null
  /** Codes of the kinds that may help; empty before both answers. */
  devices: string[]
}

/** Reads the answers from an address; what nobody offered is not answered. */
export function readChoice(query: URLSearchParams): Chosen {
  const hard = (Object.keys(chooser) as Hard[]).find((one) => one === query.get('hard')) ?? null
  if (!hard) return { hard, choices: [], which: null, devices: [] }
  const answers: Partial<Record<Which, readonly string[]>> = chooser[hard]
  const choices = (Object.keys(answers) as Which[]).filter((one) => one !== 'all')
  const wanted = choices.length === 0 ? 'all' : query.get('which')
  const which = [...choices, 'all' as const].find((one) => one === wanted) ?? null
  if (!which) return { hard, choices, which, devices: [] }
  const found = which === 'all' ? Object.values(answers).flat() : (answers[which] ?? [])
  return { hard, choices, which, devices: [...new Set(found)] }
}
