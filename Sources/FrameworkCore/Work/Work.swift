/// Something that wants a place: a ``Job``, a ``Pod`` or a ``Gang``.
public protocol Work: Sendable {
    /// The work as the placement sees it.
    var item: WorkItem { get }
}

extension Work {
    /// Looks for mistakes.
    ///
    /// - Throws: The first mistake, which names the line and says what would be right.
    public func validate() throws(JobError) {
        _ = try JobTemplate(self)
    }
}

/// Work as the placement sees it: made by ``Job``, ``Pod`` and ``Gang``; can be stored and read back.
public struct WorkItem: Work, Codable, Hashable {
    package struct Content: Sendable, Codable, Hashable {
        package enum Kind: String, Sendable, Codable, Hashable {
            case job, pod, gang
        }

        package var kind: Kind
        package var name: String
        package var instances: Int
        package var minimum: Int?
        package var hold: Duration?
        package var keepsPart = false
        /// What becomes of instances that have ended; nothing if `nil`.
        package var restart: RestartPolicy?
        package var parts: [JobPart]

        package init(
            kind: Kind, name: String, instances: Int, minimum: Int? = nil, hold: Duration? = nil,
            keepsPart: Bool = false, restart: RestartPolicy = .never, parts: [JobPart]
        ) {
            self.kind = kind
            self.name = name
            self.instances = instances
            self.minimum = minimum
            self.hold = hold
            self.keepsPart = keepsPart
            self.restart = restart == .never ? nil : restart
            self.parts = parts
        }
    }

    package let content: Content

    package init(_ content: Content) {
        self.content = content
    }

    /// The work's name.
    public var name: String { content.name }

    /// The item itself.
    public var item: WorkItem { self }
}
