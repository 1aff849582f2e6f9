// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/volumes.schema: change that file and run it again.

public import MesosBase

extension V1 {
    /// Something that appears in a container's file system.
    public struct Volume: Sendable, Equatable {
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
        }

        /// Where it comes from.
        public struct Source: Sendable, Equatable {
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
            }

            /// From a volume driver of Docker.
            public struct DockerVolume: Sendable, Equatable {
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
            }

            /// From the machine.
            public struct HostPath: Sendable, Equatable {
                /// Field 1, `path`.
                public var path: String
                /// Field 2, `mount_propagation`.
                public var mountPropagation: MountPropagation?

                /// Creates the message.
                public init(path: String, mountPropagation: MountPropagation? = nil) {
                    self.path = path
                    self.mountPropagation = mountPropagation
                }
            }

            /// From a sandbox.
            public struct SandboxPath: Sendable, Equatable {
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
            }

            /// From a storage plugin.
            public struct CSIVolume: Sendable, Equatable {
                /// What the volume must be able to do.
                public struct VolumeCapability: Sendable, Equatable {
                    /// Used as a device.
                    public struct BlockVolume: Sendable, Equatable {
                        /// Creates the message, which has no fields.
                        public init() {}
                    }

                    /// Used as a file system.
                    public struct MountVolume: Sendable, Equatable {
                        /// Field 1, `fs_type`.
                        public var fsType: String?
                        /// Field 2, `mount_flags`.
                        public var mountFlags: [String]

                        /// Creates the message.
                        public init(fsType: String? = nil, mountFlags: [String] = []) {
                            self.fsType = fsType
                            self.mountFlags = mountFlags
                        }
                    }

                    /// Who may use the volume at once.
                    public struct AccessMode: Sendable, Equatable {
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
                        }

                        /// Field 1, `mode`.
                        public var mode: Mode

                        /// Creates the message.
                        public init(mode: Mode) {
                            self.mode = mode
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
                }

                /// A volume that is there already.
                public struct StaticProvisioning: Sendable, Equatable {
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
    }
}

extension V1 {
    /// Whether mounts made later are seen on the other side.
    public struct MountPropagation: Sendable, Equatable {
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
        }

        /// Field 1, `mode`.
        public var mode: Mode?

        /// Creates the message.
        public init(mode: Mode? = nil) {
            self.mode = mode
        }
    }
}

extension V1 {
    /// What a container's file system holds at first.
    public struct Image: Sendable, Equatable {
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
        }

        /// An image of the App Container format.
        public struct Appc: Sendable, Equatable {
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
        }

        /// An image of Docker's format.
        public struct Docker: Sendable, Equatable {
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
    }
}
