import { BlockList, isIP, isIPv6 } from 'node:net'

// IANA special-purpose registries: nothing of these is a stranger's machine on the internet.
const four = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`
const six =
  '::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'

const refused = new BlockList()
for (const [text, family] of [
  [four, 'ipv4'],
  [six, 'ipv6'],
] as const) {
  for (const range of text.split(/\s+/)) {
    const [net = '', bits = ''] = range.split('/')
    refused.addSubnet(net, Number(bits), family)
  }
}

/** True for an address of the open internet: not this machine, not a network of ours, in no disguise. */
export function isPublicAddress(address: string): boolean {
  // A number, an octal, a zone: nothing that a resolver answers for a stranger's machine.
  if (isIP(address) === 0 || address.includes('%')) return false
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return isPublicAddress(mapped)
  // Another way of writing a mapped one.
  if (/^::ffff:/i.test(address)) return false
  return !refused.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
