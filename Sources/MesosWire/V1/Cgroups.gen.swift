// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/cgroups.schema: change that file and run it again.

extension V1 {
    /// What Linux counts about a container.
    public struct CgroupInfo: Sendable, Equatable {
        /// What is counted about block devices.
        public struct Blkio: Sendable, Equatable {
            /// What is counted.
            public enum Operation: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `TOTAL`.
                case total = 1
                /// `READ`.
                case read = 2
                /// `WRITE`.
                case write = 3
                /// `SYNC`.
                case sync = 4
                /// `ASYNC`.
                case async = 5
                /// `DISCARD`.
                case discard = 6

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .total: "TOTAL"
                    case .read: "READ"
                    case .write: "WRITE"
                    case .sync: "SYNC"
                    case .async: "ASYNC"
                    case .discard: "DISCARD"
                    }
                }
            }

            /// A count.
            public struct Value: Sendable, Equatable {
                /// Field 1, `op`.
                public var op: Operation?
                /// Field 2, `value`.
                public var value: UInt64?

                /// Creates the message.
                public init(op: Operation? = nil, value: UInt64? = nil) {
                    self.op = op
                    self.value = value
                }
            }

            /// The counts of the fair queueing scheduler.
            public struct CFQ: Sendable, Equatable {
                /// The counts of one device.
                public struct Statistics: Sendable, Equatable {
                    /// Field 1, `device`.
                    public var device: Device.Number?
                    /// Field 2, `sectors`.
                    public var sectors: UInt64?
                    /// Field 3, `time`.
                    public var time: UInt64?
                    /// Field 4, `io_serviced`.
                    public var ioServiced: [Value]
                    /// Field 5, `io_service_bytes`.
                    public var ioServiceBytes: [Value]
                    /// Field 6, `io_service_time`.
                    public var ioServiceTime: [Value]
                    /// Field 7, `io_wait_time`.
                    public var ioWaitTime: [Value]
                    /// Field 8, `io_merged`.
                    public var ioMerged: [Value]
                    /// Field 9, `io_queued`.
                    public var ioQueued: [Value]

                    /// Creates the message.
                    public init(
                        device: Device.Number? = nil,
                        sectors: UInt64? = nil,
                        time: UInt64? = nil,
                        ioServiced: [Value] = [],
                        ioServiceBytes: [Value] = [],
                        ioServiceTime: [Value] = [],
                        ioWaitTime: [Value] = [],
                        ioMerged: [Value] = [],
                        ioQueued: [Value] = []
                    ) {
                        self.device = device
                        self.sectors = sectors
                        self.time = time
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                        self.ioServiceTime = ioServiceTime
                        self.ioWaitTime = ioWaitTime
                        self.ioMerged = ioMerged
                        self.ioQueued = ioQueued
                    }
                }

                /// Creates the message, which has no fields.
                public init() {}
            }

            /// The counts of throttled devices.
            public struct Throttling: Sendable, Equatable {
                /// The counts of one device.
                public struct Statistics: Sendable, Equatable {
                    /// Field 1, `device`.
                    public var device: Device.Number?
                    /// Field 2, `io_serviced`.
                    public var ioServiced: [Value]
                    /// Field 3, `io_service_bytes`.
                    public var ioServiceBytes: [Value]

                    /// Creates the message.
                    public init(device: Device.Number? = nil, ioServiced: [Value] = [], ioServiceBytes: [Value] = []) {
                        self.device = device
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                    }
                }

                /// Creates the message, which has no fields.
                public init() {}
            }

            /// All counts of a container.
            public struct Statistics: Sendable, Equatable {
                /// Field 1, `cfq`.
                public var cfq: [CFQ.Statistics]
                /// Field 2, `cfq_recursive`.
                public var cfqRecursive: [CFQ.Statistics]
                /// Field 3, `throttling`.
                public var throttling: [Throttling.Statistics]

                /// Creates the message.
                public init(
                    cfq: [CFQ.Statistics] = [],
                    cfqRecursive: [CFQ.Statistics] = [],
                    throttling: [Throttling.Statistics] = []
                ) {
                    self.cfq = cfq
                    self.cfqRecursive = cfqRecursive
                    self.throttling = throttling
                }
            }

            /// Creates the message, which has no fields.
            public init() {}
        }

        /// How the container's packets are marked.
        public struct NetCls: Sendable, Equatable {
            /// The mark. Field 1, `classid`.
            public var classID: UInt32?

            /// Creates the message.
            public init(classID: UInt32? = nil) {
                self.classID = classID
            }
        }

        /// Field 1, `net_cls`.
        public var netCls: NetCls?

        /// Creates the message.
        public init(netCls: NetCls? = nil) {
            self.netCls = netCls
        }
    }
}

extension V1 {
    /// A device of the machine.
    public struct Device: Sendable, Equatable {
        /// The numbers by which Linux knows a device.
        public struct Number: Sendable, Equatable {
            /// Field 1, `major_number`.
            public var majorNumber: UInt64
            /// Field 2, `minor_number`.
            public var minorNumber: UInt64

            /// Creates the message.
            public init(majorNumber: UInt64, minorNumber: UInt64) {
                self.majorNumber = majorNumber
                self.minorNumber = minorNumber
            }
        }

        /// Field 1, `path`.
        public var path: String?
        /// Field 2, `number`.
        public var number: Number?

        /// Creates the message.
        public init(path: String? = nil, number: Number? = nil) {
            self.path = path
            self.number = number
        }
    }
}

extension V1 {
    /// What may be done with a device.
    public struct DeviceAccess: Sendable, Equatable {
        /// The things that may be done with a device.
        public struct Access: Sendable, Equatable {
            /// Field 1, `read`.
            public var read: Bool?
            /// Field 2, `write`.
            public var write: Bool?
            /// Whether further files may be made that stand for the device. Field 3, `mknod`.
            public var makeNode: Bool?

            /// Creates the message.
            public init(read: Bool? = nil, write: Bool? = nil, makeNode: Bool? = nil) {
                self.read = read
                self.write = write
                self.makeNode = makeNode
            }
        }

        /// Field 1, `device`.
        public var device: Device
        /// Field 2, `access`.
        public var access: Access

        /// Creates the message.
        public init(device: Device, access: Access) {
            self.device = device
            self.access = access
        }
    }
}

extension V1 {
    /// The devices that containers may use.
    public struct DeviceWhitelist: Sendable, Equatable {
        /// Field 1, `allowed_devices`.
        public var allowedDevices: [DeviceAccess]

        /// Creates the message.
        public init(allowedDevices: [DeviceAccess] = []) {
            self.allowedDevices = allowedDevices
        }
    }
}
