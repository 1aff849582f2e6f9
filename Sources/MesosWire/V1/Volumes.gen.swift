// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/volumes.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// Something that appears in a container's file system.
    public struct Volume: WireMessage {
        /// Whether it may be written.
        public enum Mode: Int32, WireEnumeration {
            /// For reading and writing. `RW`.
            case rw = 1
            /// For reading only. `RO`.
            case ro = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .rw: "RW"
                case .ro: "RO"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["RW": 1, "RO": 2]
        }

        /// Where it comes from.
        public struct Source: WireMessage {
            /// Where volumes may come from.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `DOCKER_VOLUME`.
                case dockerVolume = 1
                /// `HOST_PATH`.
                case hostPath = 4
                /// `SANDBOX_PATH`.
                case sandboxPath = 2
                /// `SECRET`.
                case secret = 3
                /// `CSI_VOLUME`.
                case csiVolume = 5

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .dockerVolume: "DOCKER_VOLUME"
                    case .hostPath: "HOST_PATH"
                    case .sandboxPath: "SANDBOX_PATH"
                    case .secret: "SECRET"
                    case .csiVolume: "CSI_VOLUME"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "DOCKER_VOLUME": 1, "HOST_PATH": 4, "SANDBOX_PATH": 2, "SECRET": 3, "CSI_VOLUME": 5,
                ]
            }

            /// From a volume driver of Docker.
            public struct DockerVolume: WireMessage {
                /// Field 1, `driver`.
                public var driver: String?
                /// Field 2, `name`.
                public var name: String
                /// Field 3, `driver_options`.
                public var driverOptions: Parameters?

                /// Creates the message.
                public init(name: String, driver: String? = nil, driverOptions: Parameters? = nil) {
                    self.driver = driver
                    self.name = name
                    self.driverOptions = driverOptions
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Volume.Source.DockerVolume" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["driver": 1, "name": 2, "driver_options": 3]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var driver: String?
                    var name: String?
                    var driverOptions: Parameters?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&driver)
                        case 2: reader.string(&name)
                        case 3: reader.message(&driverOptions)
                        default: reader.skip()
                        }
                    }
                    guard let name else {
                        reader.missing([2], of: Self.wireFields)
                        return nil
                    }
                    self.driver = driver
                    self.name = name
                    self.driverOptions = driverOptions
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "driver", driver)
                    writer.string(2, "name", name)
                    writer.message(3, "driver_options", driverOptions)
                }
            }

            /// From the machine.
            public struct HostPath: WireMessage {
                /// Field 1, `path`.
                public var path: String
                /// Field 2, `mount_propagation`.
                public var mountPropagation: MountPropagation?

                /// Creates the message.
                public init(path: String, mountPropagation: MountPropagation? = nil) {
                    self.path = path
                    self.mountPropagation = mountPropagation
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Volume.Source.HostPath" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["path": 1, "mount_propagation": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var path: String?
                    var mountPropagation: MountPropagation?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&path)
                        case 2: reader.message(&mountPropagation)
                        default: reader.skip()
                        }
                    }
                    guard let path else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.path = path
                    self.mountPropagation = mountPropagation
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "path", path)
                    writer.message(2, "mount_propagation", mountPropagation)
                }
            }

            /// From a sandbox.
            public struct SandboxPath: WireMessage {
                /// Whose sandbox it is.
                public enum Kind: Int32, WireEnumeration {
                    /// `UNKNOWN`.
                    case unknown = 0
                    /// The container's own. `SELF`.
                    case own = 1
                    /// That of the container around it. `PARENT`.
                    case parent = 2

                    /// The value's name on the wire.
                    public var wireName: String {
                        switch self {
                        case .unknown: "UNKNOWN"
                        case .own: "SELF"
                        case .parent: "PARENT"
                        }
                    }

                    /// The names of all values with their numbers.
                    public static let wireValues: WireNames = ["UNKNOWN": 0, "SELF": 1, "PARENT": 2]
                }

                /// Field 1, `type`.
                public var type: Kind?
                /// Field 2, `path`.
                public var path: String

                /// Creates the message.
                public init(path: String, type: Kind? = nil) {
                    self.type = type
                    self.path = path
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Volume.Source.SandboxPath" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["type": 1, "path": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var type: Kind?
                    var path: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.enumeration(&type)
                        case 2: reader.string(&path)
                        default: reader.skip()
                        }
                    }
                    guard let path else {
                        reader.missing([2], of: Self.wireFields)
                        return nil
                    }
                    self.type = type
                    self.path = path
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.enumeration(1, "type", type)
                    writer.string(2, "path", path)
                }
            }

            /// From a storage plugin.
            public struct CSIVolume: WireMessage {
                /// What the volume must be able to do.
                public struct VolumeCapability: WireMessage {
                    /// Used as a device.
                    public struct BlockVolume: WireMessage {
                        /// Creates the message, which has no fields.
                        public init() {}

                        /// The message's full name on the wire.
                        public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume.VolumeCapability.BlockVolume" }

                        /// The names and numbers of the message's fields.
                        public static let wireFields: WireNames = [:]

                        /// Reads the message's fields; fails if a required one is missing.
                        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                            while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
                        }

                        /// Writes the message's fields.
                        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
                    }

                    /// Used as a file system.
                    public struct MountVolume: WireMessage {
                        /// Field 1, `fs_type`.
                        public var fsType: String?
                        /// Field 2, `mount_flags`.
                        public var mountFlags: [String]

                        /// Creates the message.
                        public init(fsType: String? = nil, mountFlags: [String] = []) {
                            self.fsType = fsType
                            self.mountFlags = mountFlags
                        }

                        /// The message's full name on the wire.
                        public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume.VolumeCapability.MountVolume" }

                        /// The names and numbers of the message's fields.
                        public static let wireFields: WireNames = ["fs_type": 1, "mount_flags": 2]

                        /// Reads the message's fields; fails if a required one is missing.
                        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                            var fsType: String?
                            var mountFlags: [String] = []
                            while let field = reader.nextField(of: Self.wireFields) {
                                switch field {
                                case 1: reader.string(&fsType)
                                case 2: reader.scalars(&mountFlags)
                                default: reader.skip()
                                }
                            }
                            self.fsType = fsType
                            self.mountFlags = mountFlags
                        }

                        /// Writes the message's fields.
                        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                            writer.string(1, "fs_type", fsType)
                            writer.scalars(2, "mount_flags", mountFlags)
                        }
                    }

                    /// Who may use the volume at once.
                    public struct AccessMode: WireMessage {
                        /// The ways of using a volume at once.
                        public enum Mode: Int32, WireEnumeration {
                            /// `UNKNOWN`.
                            case unknown = 0
                            /// `SINGLE_NODE_WRITER`.
                            case singleNodeWriter = 1
                            /// `SINGLE_NODE_READER_ONLY`.
                            case singleNodeReaderOnly = 2
                            /// `MULTI_NODE_READER_ONLY`.
                            case multiNodeReaderOnly = 3
                            /// `MULTI_NODE_SINGLE_WRITER`.
                            case multiNodeSingleWriter = 4
                            /// `MULTI_NODE_MULTI_WRITER`.
                            case multiNodeMultiWriter = 5

                            /// The value's name on the wire.
                            public var wireName: String {
                                switch self {
                                case .unknown: "UNKNOWN"
                                case .singleNodeWriter: "SINGLE_NODE_WRITER"
                                case .singleNodeReaderOnly: "SINGLE_NODE_READER_ONLY"
                                case .multiNodeReaderOnly: "MULTI_NODE_READER_ONLY"
                                case .multiNodeSingleWriter: "MULTI_NODE_SINGLE_WRITER"
                                case .multiNodeMultiWriter: "MULTI_NODE_MULTI_WRITER"
                                }
                            }

                            /// The names of all values with their numbers.
                            public static let wireValues: WireNames = [
                                "UNKNOWN": 0, "SINGLE_NODE_WRITER": 1, "SINGLE_NODE_READER_ONLY": 2,
                                "MULTI_NODE_READER_ONLY": 3, "MULTI_NODE_SINGLE_WRITER": 4,
                                "MULTI_NODE_MULTI_WRITER": 5,
                            ]
                        }

                        /// Field 1, `mode`.
                        public var mode: Mode

                        /// Creates the message.
                        public init(mode: Mode) {
                            self.mode = mode
                        }

                        /// The message's full name on the wire.
                        public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume.VolumeCapability.AccessMode" }

                        /// The names and numbers of the message's fields.
                        public static let wireFields: WireNames = ["mode": 1]

                        /// Reads the message's fields; fails if a required one is missing.
                        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                            var mode: Mode?
                            while let field = reader.nextField(of: Self.wireFields) {
                                switch field {
                                case 1: reader.enumeration(&mode, isRequired: true)
                                default: reader.skip()
                                }
                            }
                            guard let mode else {
                                reader.missing([1], of: Self.wireFields)
                                return nil
                            }
                            self.mode = mode
                        }

                        /// Writes the message's fields.
                        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                            writer.enumeration(1, "mode", mode)
                        }
                    }

                    /// The fields of which one at most is set.
                    public enum AccessTypeChoice: Sendable, Equatable {
                        /// Field 1, `block`.
                        case block(BlockVolume)
                        /// Field 2, `mount`.
                        case mount(MountVolume)
                    }

                    /// At most one of `block`, `mount`.
                    public var accessType: AccessTypeChoice?
                    /// Field 3, `access_mode`.
                    public var accessMode: AccessMode

                    /// Creates the message.
                    public init(accessMode: AccessMode, accessType: AccessTypeChoice? = nil) {
                        self.accessType = accessType
                        self.accessMode = accessMode
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume.VolumeCapability" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = ["block": 1, "mount": 2, "access_mode": 3]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var accessType: AccessTypeChoice?
                        var accessMode: AccessMode?
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1:
                                var member: BlockVolume?
                                if case .block(let value)? = accessType { member = value }
                                reader.message(&member)
                                if let member { accessType = .block(member) }
                            case 2:
                                var member: MountVolume?
                                if case .mount(let value)? = accessType { member = value }
                                reader.message(&member)
                                if let member { accessType = .mount(member) }
                            case 3: reader.message(&accessMode)
                            default: reader.skip()
                            }
                        }
                        guard let accessMode else {
                            reader.missing([3], of: Self.wireFields)
                            return nil
                        }
                        self.accessType = accessType
                        self.accessMode = accessMode
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        switch accessType {
                        case .block(let value)?: writer.message(1, "block", value)
                        case .mount(let value)?: writer.message(2, "mount", value)
                        case nil: break
                        }
                        writer.message(3, "access_mode", accessMode)
                    }
                }

                /// A volume that is there already.
                public struct StaticProvisioning: WireMessage {
                    /// Field 1, `volume_id`.
                    public var volumeID: String
                    /// Field 2, `volume_capability`.
                    public var volumeCapability: VolumeCapability
                    /// Field 3, `node_stage_secrets`.
                    public var nodeStageSecrets: SortedMap<String, Secret>
                    /// Field 4, `node_publish_secrets`.
                    public var nodePublishSecrets: SortedMap<String, Secret>
                    /// Field 5, `volume_context`.
                    public var volumeContext: SortedMap<String, String>

                    /// Creates the message.
                    public init(
                        volumeID: String,
                        volumeCapability: VolumeCapability,
                        nodeStageSecrets: SortedMap<String, Secret> = [:],
                        nodePublishSecrets: SortedMap<String, Secret> = [:],
                        volumeContext: SortedMap<String, String> = [:]
                    ) {
                        self.volumeID = volumeID
                        self.volumeCapability = volumeCapability
                        self.nodeStageSecrets = nodeStageSecrets
                        self.nodePublishSecrets = nodePublishSecrets
                        self.volumeContext = volumeContext
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume.StaticProvisioning" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = [
                        "volume_id": 1, "volume_capability": 2, "node_stage_secrets": 3, "node_publish_secrets": 4,
                        "volume_context": 5,
                    ]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var volumeID: String?
                        var volumeCapability: VolumeCapability?
                        var nodeStageSecrets: SortedMap<String, Secret> = [:]
                        var nodePublishSecrets: SortedMap<String, Secret> = [:]
                        var volumeContext: SortedMap<String, String> = [:]
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.string(&volumeID)
                            case 2: reader.message(&volumeCapability)
                            case 3: reader.messages(&nodeStageSecrets)
                            case 4: reader.messages(&nodePublishSecrets)
                            case 5: reader.scalars(&volumeContext)
                            default: reader.skip()
                            }
                        }
                        guard let volumeID, let volumeCapability else {
                            reader.missing([volumeID == nil ? 1 : 0, volumeCapability == nil ? 2 : 0], of: Self.wireFields)
                            return nil
                        }
                        self.volumeID = volumeID
                        self.volumeCapability = volumeCapability
                        self.nodeStageSecrets = nodeStageSecrets
                        self.nodePublishSecrets = nodePublishSecrets
                        self.volumeContext = volumeContext
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.string(1, "volume_id", volumeID)
                        writer.message(2, "volume_capability", volumeCapability)
                        writer.messages(3, "node_stage_secrets", nodeStageSecrets)
                        writer.messages(4, "node_publish_secrets", nodePublishSecrets)
                        writer.scalars(5, "volume_context", volumeContext)
                    }
                }

                /// Field 1, `plugin_name`.
                public var pluginName: String
                @usableFromInline var staticProvisioningBox: Boxed<StaticProvisioning>?
                /// Field 2, `static_provisioning`.
                @inlinable public var staticProvisioning: StaticProvisioning? {
                    get { staticProvisioningBox?.value }
                    set { staticProvisioningBox = newValue.map(Boxed.init) }
                }

                /// Creates the message.
                public init(pluginName: String, staticProvisioning: StaticProvisioning? = nil) {
                    self.pluginName = pluginName
                    staticProvisioningBox = staticProvisioning.map(Boxed.init)
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.Volume.Source.CSIVolume" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["plugin_name": 1, "static_provisioning": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var pluginName: String?
                    var staticProvisioning: Boxed<StaticProvisioning>?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.string(&pluginName)
                        case 2: reader.boxed(&staticProvisioning)
                        default: reader.skip()
                        }
                    }
                    guard let pluginName else {
                        reader.missing([1], of: Self.wireFields)
                        return nil
                    }
                    self.pluginName = pluginName
                    self.staticProvisioningBox = staticProvisioning
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.string(1, "plugin_name", pluginName)
                    writer.boxed(2, "static_provisioning", staticProvisioningBox)
                }
            }

            /// Field 1, `type`.
            public var type: Kind?
            @usableFromInline var dockerVolumeBox: Boxed<DockerVolume>?
            /// Field 2, `docker_volume`.
            @inlinable public var dockerVolume: DockerVolume? {
                get { dockerVolumeBox?.value }
                set { dockerVolumeBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var sandboxPathBox: Boxed<SandboxPath>?
            /// Field 3, `sandbox_path`.
            @inlinable public var sandboxPath: SandboxPath? {
                get { sandboxPathBox?.value }
                set { sandboxPathBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var secretBox: Boxed<Secret>?
            /// Field 4, `secret`.
            @inlinable public var secret: Secret? {
                get { secretBox?.value }
                set { secretBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var hostPathBox: Boxed<HostPath>?
            /// Field 5, `host_path`.
            @inlinable public var hostPath: HostPath? {
                get { hostPathBox?.value }
                set { hostPathBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var csiVolumeBox: Boxed<CSIVolume>?
            /// Field 6, `csi_volume`.
            @inlinable public var csiVolume: CSIVolume? {
                get { csiVolumeBox?.value }
                set { csiVolumeBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(
                type: Kind? = nil,
                dockerVolume: DockerVolume? = nil,
                sandboxPath: SandboxPath? = nil,
                secret: Secret? = nil,
                hostPath: HostPath? = nil,
                csiVolume: CSIVolume? = nil
            ) {
                self.type = type
                dockerVolumeBox = dockerVolume.map(Boxed.init)
                sandboxPathBox = sandboxPath.map(Boxed.init)
                secretBox = secret.map(Boxed.init)
                hostPathBox = hostPath.map(Boxed.init)
                csiVolumeBox = csiVolume.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Volume.Source" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "type": 1, "docker_volume": 2, "sandbox_path": 3, "secret": 4, "host_path": 5, "csi_volume": 6,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var dockerVolume: Boxed<DockerVolume>?
                var sandboxPath: Boxed<SandboxPath>?
                var secret: Boxed<Secret>?
                var hostPath: Boxed<HostPath>?
                var csiVolume: Boxed<CSIVolume>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.boxed(&dockerVolume)
                    case 3: reader.boxed(&sandboxPath)
                    case 4: reader.boxed(&secret)
                    case 5: reader.boxed(&hostPath)
                    case 6: reader.boxed(&csiVolume)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.dockerVolumeBox = dockerVolume
                self.sandboxPathBox = sandboxPath
                self.secretBox = secret
                self.hostPathBox = hostPath
                self.csiVolumeBox = csiVolume
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.boxed(2, "docker_volume", dockerVolumeBox)
                writer.boxed(3, "sandbox_path", sandboxPathBox)
                writer.boxed(4, "secret", secretBox)
                writer.boxed(5, "host_path", hostPathBox)
                writer.boxed(6, "csi_volume", csiVolumeBox)
            }
        }

        /// Where it appears in the container. Field 1, `container_path`.
        public var containerPath: String
        /// The folder of the machine that appears; nothing else is set then. Field 2, `host_path`.
        public var hostPath: String?
        /// Field 3, `mode`.
        public var mode: Mode
        @usableFromInline var imageBox: Boxed<Image>?
        /// The image that appears. Field 4, `image`.
        @inlinable public var image: Image? {
            get { imageBox?.value }
            set { imageBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var sourceBox: Boxed<Source>?
        /// Where it comes from otherwise. Field 5, `source`.
        @inlinable public var source: Source? {
            get { sourceBox?.value }
            set { sourceBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            containerPath: String,
            mode: Mode,
            hostPath: String? = nil,
            image: Image? = nil,
            source: Source? = nil
        ) {
            self.containerPath = containerPath
            self.hostPath = hostPath
            self.mode = mode
            imageBox = image.map(Boxed.init)
            sourceBox = source.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Volume" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "container_path": 1, "host_path": 2, "mode": 3, "image": 4, "source": 5,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var containerPath: String?
            var hostPath: String?
            var mode: Mode?
            var image: Boxed<Image>?
            var source: Boxed<Source>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&containerPath)
                case 2: reader.string(&hostPath)
                case 3: reader.enumeration(&mode, isRequired: true)
                case 4: reader.boxed(&image)
                case 5: reader.boxed(&source)
                default: reader.skip()
                }
            }
            guard let containerPath, let mode else {
                reader.missing([containerPath == nil ? 1 : 0, mode == nil ? 3 : 0], of: Self.wireFields)
                return nil
            }
            self.containerPath = containerPath
            self.hostPath = hostPath
            self.mode = mode
            self.imageBox = image
            self.sourceBox = source
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "container_path", containerPath)
            writer.string(2, "host_path", hostPath)
            writer.enumeration(3, "mode", mode)
            writer.boxed(4, "image", imageBox)
            writer.boxed(5, "source", sourceBox)
        }
    }
}

extension V1 {
    /// Whether mounts made later are seen on the other side.
    public struct MountPropagation: WireMessage {
        /// In which directions mounts are passed on.
        public enum Mode: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `HOST_TO_CONTAINER`.
            case hostToContainer = 1
            /// `BIDIRECTIONAL`.
            case bidirectional = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .hostToContainer: "HOST_TO_CONTAINER"
                case .bidirectional: "BIDIRECTIONAL"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "HOST_TO_CONTAINER": 1, "BIDIRECTIONAL": 2]
        }

        /// Field 1, `mode`.
        public var mode: Mode?

        /// Creates the message.
        public init(mode: Mode? = nil) {
            self.mode = mode
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.MountPropagation" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["mode": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var mode: Mode?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&mode)
                default: reader.skip()
                }
            }
            self.mode = mode
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "mode", mode)
        }
    }
}

extension V1 {
    /// What a container's file system holds at first.
    public struct Image: WireMessage {
        /// The formats of images.
        public enum Kind: Int32, WireEnumeration {
            /// `APPC`.
            case appc = 1
            /// `DOCKER`.
            case docker = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .appc: "APPC"
                case .docker: "DOCKER"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["APPC": 1, "DOCKER": 2]
        }

        /// An image of the App Container format.
        public struct Appc: WireMessage {
            /// Field 1, `name`.
            public var name: String
            /// Field 2, `id`.
            public var id: String?
            /// Field 3, `labels`.
            public var labels: Labels?

            /// Creates the message.
            public init(name: String, id: String? = nil, labels: Labels? = nil) {
                self.name = name
                self.id = id
                self.labels = labels
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Image.Appc" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["name": 1, "id": 2, "labels": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var name: String?
                var id: String?
                var labels: Labels?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&name)
                    case 2: reader.string(&id)
                    case 3: reader.message(&labels)
                    default: reader.skip()
                    }
                }
                guard let name else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.name = name
                self.id = id
                self.labels = labels
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "name", name)
                writer.string(2, "id", id)
                writer.message(3, "labels", labels)
            }
        }

        /// An image of Docker's format.
        public struct Docker: WireMessage {
            /// The image's name with registry and tag. Field 1, `name`.
            public var name: String
            @usableFromInline var credentialBox: Boxed<Credential>?
            /// Field 2, `credential`. Deprecated.
            @inlinable public var credential: Credential? {
                get { credentialBox?.value }
                set { credentialBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var configBox: Boxed<Secret>?
            /// The registry's credentials as Docker keeps them. Field 3, `config`.
            @inlinable public var config: Secret? {
                get { configBox?.value }
                set { configBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(name: String, credential: Credential? = nil, config: Secret? = nil) {
                self.name = name
                credentialBox = credential.map(Boxed.init)
                configBox = config.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Image.Docker" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["name": 1, "credential": 2, "config": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var name: String?
                var credential: Boxed<Credential>?
                var config: Boxed<Secret>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&name)
                    case 2: reader.boxed(&credential)
                    case 3: reader.boxed(&config)
                    default: reader.skip()
                    }
                }
                guard let name else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.name = name
                self.credentialBox = credential
                self.configBox = config
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "name", name)
                writer.boxed(2, "credential", credentialBox)
                writer.boxed(3, "config", configBox)
            }
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `cached`.
            @inlinable public static var cached: Bool { true }
        }

        /// Field 1, `type`.
        public var type: Kind
        @usableFromInline var appcBox: Boxed<Appc>?
        /// Field 2, `appc`.
        @inlinable public var appc: Appc? {
            get { appcBox?.value }
            set { appcBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var dockerBox: Boxed<Docker>?
        /// Field 3, `docker`.
        @inlinable public var docker: Docker? {
            get { dockerBox?.value }
            set { dockerBox = newValue.map(Boxed.init) }
        }
        /// Whether an image that is there already will do. Field 4, `cached`. `true` if absent.
        public var cached: Bool?

        /// Creates the message.
        public init(type: Kind, appc: Appc? = nil, docker: Docker? = nil, cached: Bool? = nil) {
            self.type = type
            appcBox = appc.map(Boxed.init)
            dockerBox = docker.map(Boxed.init)
            self.cached = cached
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Image" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["type": 1, "appc": 2, "docker": 3, "cached": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var appc: Boxed<Appc>?
            var docker: Boxed<Docker>?
            var cached: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type, isRequired: true)
                case 2: reader.boxed(&appc)
                case 3: reader.boxed(&docker)
                case 4: reader.bool(&cached)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.appcBox = appc
            self.dockerBox = docker
            self.cached = cached
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.boxed(2, "appc", appcBox)
            writer.boxed(3, "docker", dockerBox)
            writer.bool(4, "cached", cached, otherwise: Defaults.cached)
        }
    }
}
