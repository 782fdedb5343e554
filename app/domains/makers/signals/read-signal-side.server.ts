import type { Work } from '~/platform/work.server'

/** Who has to do with a signal, with their families. */
export async function readSignalSide({ tx }: Work, signalId: string): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ side: string[] }[]>`select app_signal_side(${signalId}::uuid) as side`
  return row?.side ?? []
}
