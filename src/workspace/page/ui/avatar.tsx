import type { PageUser } from '../../serve-page/protocol.ts';

const TONES = 5;

/** A person as a coloured square with their initials; the app has its own mark. */
export function Avatar({ user, isSmall = false }: { readonly user: PageUser; readonly isSmall?: boolean }) {
  const initials = user.realName
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const tone = [...user.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TONES;
  const classes = ['avatar', user.isBot ? 'app' : `avatar-${tone}`, isSmall && 'small'];
  return (
    <span className={classes.filter(Boolean).join(' ')} aria-hidden>
      {user.isBot ? initials.slice(0, 1) : initials}
    </span>
  );
}
