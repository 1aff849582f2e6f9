/// Work whose instances are each several tasks on one agent, which start together and end together.
///
/// ```swift
/// Pod("shop", instances: 3) {
///     Member("web") { CPUs(0.5); Memory(.mebibytes(256)); Shell("./web") }
///     Member("log") { CPUs(0.1); Memory(.mebibytes(32)); Shell("./ship-logs") }
///     Spread(over: .zone)
/// }
/// ```
///
/// Instance 2 runs as the tasks `shop-2.web` and `shop-2.log`, in one default executor.
public struct Pod: Work, Codable, Hashable {
    /// The pod's name, from which its tasks are named.
    public let name: String
    /// How many instances there are.
    public let instances: Int
    /// What becomes of an instance whose tasks have all ended: it has ended well if all of them have.
    public let restart: RestartPolicy
    /// What the components say, in order.
    public let parts: [JobPart]

    /// Describes a pod; at least one line is a ``Member``.
    public init(
        _ name: String, instances: Int = 1, restart: RestartPolicy = .never, @JobBuilder _ description: () -> [JobPart]
    ) {
        self.name = name
        self.instances = instances
        self.restart = restart
        parts = description()
    }

    /// The pod as the placement sees it.
    public var item: WorkItem {
        WorkItem(WorkItem.Content(kind: .pod, name: name, instances: instances, restart: restart, parts: parts))
    }
}

/// One of the tasks of a ``Pod``'s instance, or one kind of a ``Gang``'s tasks.
public struct Member: JobComponent, Codable, Hashable {
    /// The member's name.
    public let name: String
    /// How many tasks of this kind there are in each instance.
    public let count: Int
    /// What the member's own lines say.
    package let description: [JobPart]

    /// Describes a member by its demands and its command.
    public init(_ name: String, count: Int = 1, @JobBuilder _ description: () -> [JobPart]) {
        self.name = name
        self.count = count
        self.description = description()
    }

    /// What the line says of the work.
    public var parts: [JobPart] { [JobPart(.member(self))] }
}
