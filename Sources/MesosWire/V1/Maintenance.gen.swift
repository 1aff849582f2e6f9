// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/maintenance.schema: change that file and run it again.

extension V1.Maintenance {
    /// Machines that are taken out of service together.
    public struct Window: WireMessage {
        /// Field 1, `machine_ids`.
        public var machineIDs: [V1.MachineID]
        /// When they are taken out. Field 2, `unavailability`.
        public var unavailability: V1.Unavailability

        /// Creates the message.
        public init(unavailability: V1.Unavailability, machineIDs: [V1.MachineID] = []) {
            self.machineIDs = machineIDs
            self.unavailability = unavailability
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.maintenance.Window" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["machine_ids": 1, "unavailability": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var machineIDs: [V1.MachineID] = []
            var unavailability: V1.Unavailability?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&machineIDs)
                case 2: reader.message(&unavailability)
                default: reader.skip()
                }
            }
            guard let unavailability else {
                reader.missing([2], of: Self.wireFields)
                return nil
            }
            self.machineIDs = machineIDs
            self.unavailability = unavailability
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "machine_ids", machineIDs)
            writer.message(2, "unavailability", unavailability)
        }
    }
}

extension V1.Maintenance {
    /// When machines are taken out of service.
    public struct Schedule: WireMessage {
        /// Field 1, `windows`.
        public var windows: [Window]

        /// Creates the message.
        public init(windows: [Window] = []) {
            self.windows = windows
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.maintenance.Schedule" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["windows": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var windows: [Window] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&windows)
                default: reader.skip()
                }
            }
            self.windows = windows
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "windows", windows)
        }
    }
}

extension V1.Maintenance {
    /// Which machines are being taken out of service, and which are out of it.
    public struct ClusterStatus: WireMessage {
        /// A machine that is to be taken out of service.
        public struct DrainingMachine: WireMessage {
            /// Field 1, `id`.
            public var id: V1.MachineID
            /// What frameworks said last about giving it back. Field 2, `statuses`.
            public var statuses: [V1.Allocator.InverseOfferStatus]

            /// Creates the message.
            public init(id: V1.MachineID, statuses: [V1.Allocator.InverseOfferStatus] = []) {
                self.id = id
                self.statuses = statuses
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.maintenance.ClusterStatus.DrainingMachine" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["id": 1, "statuses": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var id: V1.MachineID?
                var statuses: [V1.Allocator.InverseOfferStatus] = []
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.message(&id)
                    case 2: reader.messages(&statuses)
                    default: reader.skip()
                    }
                }
                guard let id else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.id = id
                self.statuses = statuses
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.message(1, "id", id)
                writer.messages(2, "statuses", statuses)
            }
        }

        /// Field 1, `draining_machines`.
        public var drainingMachines: [DrainingMachine]
        /// Field 2, `down_machines`.
        public var downMachines: [V1.MachineID]

        /// Creates the message.
        public init(drainingMachines: [DrainingMachine] = [], downMachines: [V1.MachineID] = []) {
            self.drainingMachines = drainingMachines
            self.downMachines = downMachines
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.maintenance.ClusterStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["draining_machines": 1, "down_machines": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var drainingMachines: [DrainingMachine] = []
            var downMachines: [V1.MachineID] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&drainingMachines)
                case 2: reader.messages(&downMachines)
                default: reader.skip()
                }
            }
            self.drainingMachines = drainingMachines
            self.downMachines = downMachines
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "draining_machines", drainingMachines)
            writer.messages(2, "down_machines", downMachines)
        }
    }
}
