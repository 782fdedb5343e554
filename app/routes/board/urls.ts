import { route } from '@remix-run/route-config'

export const urls = [
  route('board', 'routes/board/board.tsx'),
  route('board/figures.csv', 'routes/board/figures-csv.ts'),
]
