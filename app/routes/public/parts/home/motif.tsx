import { steppedDiamond } from './stepped-diamond'

export type MotifName = 'companions' | 'voucher' | 'rosette'

/** Our own drawings in the shapes of ikat and suzani; decoration, coloured by the theme, gone with images off. */
export function Motif({ name, className = '' }: { name: MotifName; className?: string }) {
  const Drawing = drawings[name]
  return (
    <svg
      className={`[[data-images=off]_&]:hidden ${className}`}
      width="72"
      height="72"
      viewBox="0 0 120 120"
      aria-hidden="true"
      focusable="false"
    >
      <Drawing />
    </svg>
  )
}

const drawings = { companions: Companions, voucher: Voucher, rosette: Rosette }

/** Two diamonds side by side, as in the portal's sign. */
function Companions() {
  return (
    <>
      <path className="fill-accent" d={steppedDiamond(44, 60, 64, 104, 7)} />
      <path className="fill-surface" d={steppedDiamond(44, 60, 40, 66, 6)} />
      <path className="fill-warm" d={steppedDiamond(44, 60, 20, 34, 4)} />
      <path className="fill-warm" d={steppedDiamond(86, 68, 48, 76, 6)} />
      <path className="fill-surface" d={steppedDiamond(86, 68, 28, 46, 5)} />
      <path className="fill-accent" d={steppedDiamond(86, 68, 12, 20, 3)} />
    </>
  )
}

/** A ticket with a woven field. */
function Voucher() {
  return (
    <>
      <path className="fill-accent" d="M6 28H114V50a10 10 0 0 0 0 20V92H6V70a10 10 0 0 0 0-20Z" />
      <path className="fill-surface" d={steppedDiamond(46, 60, 58, 50, 6)} />
      <path className="fill-warm" d={steppedDiamond(46, 60, 34, 30, 5)} />
      <path className="fill-surface" d={steppedDiamond(46, 60, 14, 12, 3)} />
      <path className="fill-surface" d="M84 36h3v8h-3ZM84 50h3v8h-3ZM84 64h3v8h-3ZM84 78h3v8h-3Z" />
    </>
  )
}

const petals = [0, 45, 90, 135, 180, 225, 270, 315]

/** A flower of a suzani. */
function Rosette() {
  return (
    <>
      <circle className="fill-accent" cx="60" cy="60" r="52" />
      <circle className="fill-surface" cx="60" cy="60" r="46" />
      {petals.map((turn) => (
        <path
          key={turn}
          className={turn % 90 === 0 ? 'fill-warm' : 'fill-accent'}
          d="M60 55C50 42 51 26 60 16C69 26 70 42 60 55Z"
          transform={`rotate(${turn} 60 60)`}
        />
      ))}
      <circle className="fill-surface" cx="60" cy="60" r="12" />
      <path className="fill-warm" d={steppedDiamond(60, 60, 16, 16, 4)} />
    </>
  )
}
