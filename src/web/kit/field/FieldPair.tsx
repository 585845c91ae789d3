import type { ReactNode } from 'react'

/** Two short fields side by side; under each other on a phone. */
export const FieldPair = ({ children }: { children: ReactNode }) => <div className="s-pair">{children}</div>
