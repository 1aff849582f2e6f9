// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/roles.schema: change that file and run it again.

extension V1 {
    /// A role with its frameworks and what they have.
    public struct Role: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Role" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["name": 1, "weight": 2, "frameworks": 3, "resources": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var weight: Double?
            var frameworks: [FrameworkID] = []
            var resources: [Resource] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.double(&weight)
                case 3: reader.messages(&frameworks)
                case 4: reader.messages(&resources)
                default: reader.skip()
                }
            }
            guard let name, let weight else {
                reader.missing([name == nil ? 1 : 0, weight == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.weight = weight
            self.frameworks = frameworks
            self.resources = resources
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.double(2, "weight", weight)
            writer.messages(3, "frameworks", frameworks)
            writer.messages(4, "resources", resources)
        }
    }
}

extension V1 {
    /// How much a role counts when resources are shared out.
    public struct WeightInfo: WireMessage {
        /// Field 1, `weight`.
        public var weight: Double
        /// Field 2, `role`.
        public var role: String?

        /// Creates the message.
        public init(weight: Double, role: String? = nil) {
            self.weight = weight
            self.role = role
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.WeightInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["weight": 1, "role": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var weight: Double?
            var role: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&weight)
                case 2: reader.string(&role)
                default: reader.skip()
                }
            }
            guard let weight else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.weight = weight
            self.role = role
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "weight", weight)
            writer.string(2, "role", role)
        }
    }
}
