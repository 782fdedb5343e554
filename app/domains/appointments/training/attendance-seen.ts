/**
 * What a page showed of a day: a sign for each who comes, `1` was there, `0` was not, `-` not marked. Two that are the same
 * showed the same, in whatever order.
 */
export function attendanceSeen(marks: readonly { id: string; wasThere: boolean | null }[]): string {
  return marks
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ wasThere }) => (wasThere === null ? '-' : wasThere ? '1' : '0'))
    .join('')
}
