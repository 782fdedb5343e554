import { route } from '@remix-run/route-config'

export const urls = [
  route('finder', 'routes/finder/start.tsx'),
  route('finder/help-now', 'routes/finder/help-now.tsx'),
  route('finder/leave', 'routes/finder/leave.ts'),
  route('finder/mine', 'routes/finder/mine.tsx'),
  route('finder/result', 'routes/finder/result.tsx'),
  route('finder/:question', 'routes/finder/question.tsx'),
]
