/// What a machine says of itself; `nil` for what it does not.
package struct MachineFacts: Sendable, Equatable {
    /// The machine's name.
    package var hostname: String?
    /// How many processors can be used.
    package var processors: Int?
    /// The whole memory in bytes.
    package var memory: UInt64?
    /// The size of the work directory's disk in bytes.
    package var disk: UInt64?

    package init(
        hostname: String? = nil, processors: Int? = nil, memory: UInt64? = nil, disk: UInt64? = nil
    ) {
        self.hostname = hostname
        self.processors = processors
        self.memory = memory
        self.disk = disk
    }
}
