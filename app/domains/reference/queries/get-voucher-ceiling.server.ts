import { getParameter } from './get-parameter.server'

/** Tiyin the State pays at most for a kind of device on a day; null when no ceiling is in force. */
export async function getVoucherCeiling(deviceCode: string, on: Date): Promise<bigint | null> {
  const parameter = await getParameter(`voucher-ceiling.${deviceCode}`, on)
  return parameter?.value ?? null
}
