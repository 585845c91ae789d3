import './track.css'

/** The baton: a yellow rod with two grip bands. Where it is, somebody holds. The words stand beside it. */
export const Baton = () => (
  <svg className="s-baton" viewBox="0 0 42 26" aria-hidden="true" focusable="false">
    <g transform="rotate(-24 21 13)">
      <rect className="s-rod" x="2" y="8.5" width="38" height="9" rx="4.5" />
      <path className="s-grip" d="M11 8.5v9M15 8.5v9" />
    </g>
  </svg>
)
