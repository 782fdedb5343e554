interface Dated {
  status: string
  fromOn: Date
  untilOn: Date | null
}

/** Whether what was granted can be taken on a day (midnight UTC). */
export function isInForce({ status, fromOn, untilOn }: Dated, day: Date): boolean {
  return status === 'active' && fromOn <= day && (untilOn === null || day <= untilOn)
}
