import type { Actor } from './rows.ts'

/** Blue, orange and slate are told apart by those who do not see red and green, too. */
export const ACTOR_COLOURS: Readonly<Record<Actor, { strong: string; pale: string }>> = {
  applicant: { strong: '#2563EB', pale: '#C3D5FB' },
  employer: { strong: '#E8710A', pale: '#FAD9B8' },
  others: { strong: '#64748B', pale: '#D5DBE3' },
}

export const COLOURS = {
  paper: '#FAFBFD',
  card: '#FFFFFF',
  ink: '#111827',
  soft: '#4B5563',
  faint: '#6B7280',
  rail: '#E9EDF4',
  line: '#E3E7EE',
  today: '#DC2626',
  advice: '#7C2D92',
  done: '#15803D',
  donePale: '#DCF5E4',
  urgentPale: '#FDE3E1',
  calmPale: '#EAF0FB',
  quietPale: '#EEF0F3',
} as const
