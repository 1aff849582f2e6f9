// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/maintenance.schema: change that file and run it again.

extension V1.Maintenance {
    /// Machines that are taken out of service together.
    public struct Window: Sendable, Equatable {
        /// Field 1, `machine_ids`.
        public var machineIDs: [V1.MachineID]
        /// When they are taken out. Field 2, `unavailability`.
        public var unavailability: V1.Unavailability

        /// Creates the message.
        public init(unavailability: V1.Unavailability, machineIDs: [V1.MachineID] = []) {
            self.machineIDs = machineIDs
            self.unavailability = unavailability
        }
    }
}

extension V1.Maintenance {
    /// When machines are taken out of service.
    public struct Schedule: Sendable, Equatable {
        /// Field 1, `windows`.
        public var windows: [Window]

        /// Creates the message.
        public init(windows: [Window] = []) {
            self.windows = windows
        }
    }
}

extension V1.Maintenance {
    /// Which machines are being taken out of service, and which are out of it.
    public struct ClusterStatus: Sendable, Equatable {
        /// A machine that is to be taken out of service.
        public struct DrainingMachine: Sendable, Equatable {
            /// Field 1, `id`.
            public var id: V1.MachineID
            /// What frameworks said last about giving it back. Field 2, `statuses`.
            public var statuses: [V1.Allocator.InverseOfferStatus]

            /// Creates the message.
            public init(id: V1.MachineID, statuses: [V1.Allocator.InverseOfferStatus] = []) {
                self.id = id
                self.statuses = statuses
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
    }
}
