// The words that every room shares: instants, the contract of a state machine, ordered containers, retry delays and
// seeded randomness. Nothing here knows what Mesos is. The containers are inlinable because machines use them in their
// innermost loops.
