const paths = {
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  alert: 'M12 3.5 22 20.5H2ZM12 10v5M12 17.8v.2',
  arrowLeft: 'M20 12H4M10 6l-6 6 6 6',
  arrowRight: 'M4 12h16M14 6l6 6-6 6',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15ZM10 21.5h4',
  calendar: 'M4 6h16v14H4ZM4 10h16M8 3.5v4M16 3.5v4',
  cart: 'M3 4h2.5l2.5 11h10l2.5-8H6.5M9.5 19.5v.2M16.5 19.5v.2',
  check: 'M4 12.5 9.5 18 20 6.5',
  checkCircle: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM7.5 12.5l3 3 6-6.5',
  chevronLeft: 'M15 5l-7 7 7 7',
  chevronRight: 'M9 5l7 7-7 7',
  clock: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 7v5.5l3.5 2',
  close: 'M5 5l14 14M19 5 5 19',
  copy: 'M8 8h12v12H8ZM16 8V4H4v12h4',
  document: 'M6 3h8.5L19 7.5V21H6ZM14 3v5h5M9 12.5h7M9 16.5h7',
  download: 'M12 4v12M7 11.5l5 5 5-5M4 20.5h16',
  eye: 'M2 12c2.5-4.5 6-6.5 10-6.5s7.5 2 10 6.5c-2.5 4.5-6 6.5-10 6.5S4.5 16.5 2 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  filter: 'M3 5h18l-7 8.5V20l-4-2v-4.5Z',
  home: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  info: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19ZM12 11v6M12 7.2v.2',
  location:
    'M12 21.5c4.5-4.8 7-8 7-11.5a7 7 0 0 0-14 0c0 3.5 2.5 6.7 7 11.5ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  lock: 'M5 10.5h14V21H5ZM8 10.5V7.5a4 4 0 0 1 8 0v3',
  mail: 'M3 5.5h18v13H3ZM3 6.5l9 7 9-7',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  minus: 'M5 12h14',
  phone:
    'M5 3.5h4l1.5 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 1.5v4c0 1-.8 1.7-1.8 1.6C10.5 20 4 13.5 3.4 5.3 3.3 4.3 4 3.5 5 3.5Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7Z',
  refresh: 'M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5.5 7.5M4.5 14a8 8 0 0 0 14 2.5',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.5 15.5 21 21',
  shield: 'M12 2.5 20 5.5v6c0 5-3.5 8.5-8 10-4.5-1.5-8-5-8-10v-6ZM8.5 12l2.5 2.5 4.5-5',
  shop: 'M4 9.5V20.5h16V9.5M2.5 9.5 4.5 3.5h15l2 6a3.2 3.2 0 0 1-6.3 0 3.2 3.2 0 0 1-6.4 0 3.2 3.2 0 0 1-6.3 0ZM9.5 20.5v-6h5v6',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  tools:
    'M14.5 6.5a4.5 4.5 0 0 1 6-2.5l-3 3 .5 2 2 .5 2.5-3a4.5 4.5 0 0 1-6 5.5L8.5 20a2.3 2.3 0 0 1-3.5-3.5l7.5-7.5c-.2-1 .8-2 2-2.5Z',
  trash: 'M4 6.5h16M9 6.5V3.5h6v3M6 6.5 7 21h10l1-14.5M10 10.5v6.5M14 10.5v6.5',
  truck:
    'M2 5.5h12.5V17H2ZM14.5 9.5H19l3 3.5v4h-7.5M6.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  upload: 'M12 16.5V4.5M7 9l5-5 5 5M4 20.5h16',
  voucher: 'M2.5 6h19v4a2 2 0 0 0 0 4v4h-19v-4a2 2 0 0 0 0-4ZM14 6v2M14 11v2M14 16v2',
} as const

export type IconName = keyof typeof paths

/** Decoration only; the meaning always stands in words beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    // The size stands in the page too: until the style sheet is there, an icon without one fills the screen.
    <svg
      className="icon"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
