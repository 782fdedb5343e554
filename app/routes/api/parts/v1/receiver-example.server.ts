import source from '../../../../../docs/webhook-receiver.ts?raw'

/** The example of a receiver as programmers read it; the same file is what the tests and the stand-in run. */
export const receiverExample = source
