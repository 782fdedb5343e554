/** Our own ikat strip; decoration, coloured by the theme. */
export function Ornament({ tall }: { tall?: boolean }) {
  return <div className={tall ? 'ornament ornament-tall' : 'ornament'} aria-hidden="true" />
}
