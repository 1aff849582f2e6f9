// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/identifiers.schema: change that file and run it again.

extension V1 {
    /// Names a framework within its cluster; the master assigns it.
    public struct FrameworkID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names an offer; the master assigns it.
    public struct OfferID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names an agent within its cluster; the master assigns it.
    public struct AgentID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names a task within its framework; the framework chooses it.
    public struct TaskID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names an executor within its framework and agent; the framework chooses it.
    public struct ExecutorID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names a container, and the one it is nested in.
    public struct ContainerID: Sendable, Hashable {
        /// Field 1, `value`.
        public var value: String
        @usableFromInline var parentBox: Boxed<ContainerID>?
        /// The container that this one is nested in. Field 2, `parent`.
        @inlinable public var parent: ContainerID? {
            get { parentBox?.value }
            set { parentBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(value: String, parent: ContainerID? = nil) {
            self.value = value
            parentBox = parent.map(Boxed.init)
        }
    }
}

extension V1 {
    /// Names a source of resources on an agent other than the agent itself.
    public struct ResourceProviderID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Names an operation on resources whose framework wants to hear how it went.
    public struct OperationID: WireIdentifier {
        /// Field 1, `value`.
        public var value: String

        /// Creates the message.
        public init(value: String) {
            self.value = value
        }
    }
}

extension V1 {
    /// Sixteen bytes that no one else has chosen.
    public struct UUID: Sendable, Hashable {
        /// The sixteen bytes. Field 1, `value`.
        public var value: [UInt8]

        /// Creates the message.
        public init(value: [UInt8]) {
            self.value = value
        }
    }
}
