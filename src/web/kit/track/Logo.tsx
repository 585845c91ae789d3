import './track.css'

/** The mark: two tracks in the same direction, and the baton across. */
export const Logo = () => (
  <svg className="s-logo" viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
    <path
      d="M3 25C11 25 11 9 20 9h9M3 30.5c11.5 0 11.5-16 17-16h9"
      stroke="var(--track)"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
    <g transform="rotate(-38 11 9)">
      <rect className="s-rod" x="1" y="5.5" width="19" height="6.4" rx="3.2" />
    </g>
  </svg>
)
