import { route } from '@remix-run/route-config'

export const urls = [route('mahalla', 'routes/mahalla/desk.tsx')]
