// Who is offered what: the contract between a master and its allocator, and the hierarchical allocator, which shares a
// cluster by dominant resource fairness. An allocator is a value without a clock; it is told the time.
