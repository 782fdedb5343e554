import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address'

it('knows what is no stranger’s machine, in every disguise', () => {
  const ours = [
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...[
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '::127.0.0.1'],
    ...['fe80::1%eth0', 'fdff::1', 'febf::1', '100.127.255.255', '::ffff:a9fe:a9fe', '::ffff:100.64.0.1'],
    ...['2130706433', '0177.0.0.1', '0x7f000001', '127.1', '010.0.0.1', 'localhost', ''],
  ]
  expect(ours.filter(isPublicAddress)).toEqual([])
  const others = ['8.8.8.8', '172.32.0.1', '93.184.216.34', '2606:2800:220:1::1', '::ffff:8.8.8.8']
  expect(others.filter((address) => !isPublicAddress(address))).toEqual([])
})
