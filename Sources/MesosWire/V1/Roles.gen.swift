// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/roles.schema: change that file and run it again.

extension V1 {
    /// A role with its frameworks and what they have.
    public struct Role: Sendable, Equatable {
        /// Field 1, `name`.
        public var name: String
        /// How much the role counts when resources are shared out. Field 2, `weight`.
        public var weight: Double
        /// Field 3, `frameworks`.
        public var frameworks: [FrameworkID]
        /// What is allocated or offered to the role. Field 4, `resources`.
        public var resources: [Resource]

        /// Creates the message.
        public init(name: String, weight: Double, frameworks: [FrameworkID] = [], resources: [Resource] = []) {
            self.name = name
            self.weight = weight
            self.frameworks = frameworks
            self.resources = resources
        }
    }
}

extension V1 {
    /// How much a role counts when resources are shared out.
    public struct WeightInfo: Sendable, Equatable {
        /// Field 1, `weight`.
        public var weight: Double
        /// Field 2, `role`.
        public var role: String?

        /// Creates the message.
        public init(weight: Double, role: String? = nil) {
            self.weight = weight
            self.role = role
        }
    }
}
