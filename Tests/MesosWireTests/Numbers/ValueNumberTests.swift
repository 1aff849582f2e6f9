import MesosWire
import Testing

/// The values of each enum that is neither a call, an answer nor an event, with the numbers that they have on the wire.
@Suite struct ValueNumberTests {
    static let numbers = [
        Numbers(Internal.StatusUpdateRecord.Kind.self, "UPDATE=0 ACK=1"),
        Numbers(Internal.UpdateOperationStatusRecord.Kind.self, "UPDATE=0 ACK=1"),
        Numbers(V1.MachineInfo.Mode.self, "UP=1 DRAINING=2 DOWN=3"),
        Numbers(
            V1.FrameworkInfo.Capability.Kind.self,
            """
            UNKNOWN=0 REVOCABLE_RESOURCES=1 TASK_KILLING_STATE=2 GPU_RESOURCES=3 SHARED_RESOURCES=4 PARTITION_AWARE=5 \
            MULTI_ROLE=6 RESERVATION_REFINEMENT=7 REGION_AWARE=8
            """),
        Numbers(V1.CheckInfo.Kind.self, "UNKNOWN=0 COMMAND=1 HTTP=2 TCP=3"),
        Numbers(V1.HealthCheck.Kind.self, "UNKNOWN=0 COMMAND=1 HTTP=2 TCP=3"),
        Numbers(V1.ExecutorInfo.Kind.self, "UNKNOWN=0 DEFAULT=1 CUSTOM=2"),
        Numbers(V1.MasterInfo.Capability.Kind.self, "UNKNOWN=0 AGENT_UPDATE=1 AGENT_DRAINING=2 QUOTA_V2=3"),
        Numbers(
            V1.AgentInfo.Capability.Kind.self,
            """
            UNKNOWN=0 MULTI_ROLE=1 HIERARCHICAL_ROLE=2 RESERVATION_REFINEMENT=3 RESOURCE_PROVIDER=4 RESIZE_VOLUME=5 \
            AGENT_OPERATION_FEEDBACK=6 AGENT_DRAINING=7 TASK_RESOURCE_LIMITS=8
            """),
        Numbers(V1.CSIPluginContainerInfo.Service.self, "UNKNOWN=0 CONTROLLER_SERVICE=1 NODE_SERVICE=2"),
        Numbers(V1.Value.Kind.self, "SCALAR=0 RANGES=1 SET=2 TEXT=3"),
        Numbers(V1.Resource.ReservationInfo.Kind.self, "UNKNOWN=0 STATIC=1 DYNAMIC=2"),
        Numbers(V1.Resource.DiskInfo.Source.Kind.self, "UNKNOWN=0 PATH=1 MOUNT=2 BLOCK=3 RAW=4"),
        Numbers(
            V1.Offer.Operation.Kind.self,
            """
            UNKNOWN=0 LAUNCH=1 RESERVE=2 UNRESERVE=3 CREATE=4 DESTROY=5 LAUNCH_GROUP=6 GROW_VOLUME=11 \
            SHRINK_VOLUME=12 CREATE_DISK=13 DESTROY_DISK=14
            """),
        Numbers(
            V1.TaskState.self,
            """
            TASK_STARTING=0 TASK_RUNNING=1 TASK_FINISHED=2 TASK_FAILED=3 TASK_KILLED=4 TASK_LOST=5 TASK_STAGING=6 \
            TASK_ERROR=7 TASK_KILLING=8 TASK_DROPPED=9 TASK_UNREACHABLE=10 TASK_GONE=11 TASK_GONE_BY_OPERATOR=12 \
            TASK_UNKNOWN=13
            """),
        Numbers(
            V1.OperationState.self,
            """
            OPERATION_UNSUPPORTED=0 OPERATION_PENDING=1 OPERATION_FINISHED=2 OPERATION_FAILED=3 OPERATION_ERROR=4 \
            OPERATION_DROPPED=5 OPERATION_UNREACHABLE=6 OPERATION_GONE_BY_OPERATOR=7 OPERATION_RECOVERING=8 \
            OPERATION_UNKNOWN=9
            """),
        Numbers(V1.TaskStatus.Source.self, "SOURCE_MASTER=0 SOURCE_AGENT=1 SOURCE_EXECUTOR=2"),
        Numbers(
            V1.TaskStatus.Reason.self,
            """
            REASON_COMMAND_EXECUTOR_FAILED=0 REASON_EXECUTOR_TERMINATED=1 REASON_EXECUTOR_UNREGISTERED=2 \
            REASON_FRAMEWORK_REMOVED=3 REASON_GC_ERROR=4 REASON_INVALID_FRAMEWORKID=5 REASON_INVALID_OFFERS=6 \
            REASON_MASTER_DISCONNECTED=7 REASON_CONTAINER_LIMITATION_MEMORY=8 REASON_RECONCILIATION=9 \
            REASON_AGENT_DISCONNECTED=10 REASON_AGENT_REMOVED=11 REASON_AGENT_RESTARTED=12 REASON_AGENT_UNKNOWN=13 \
            REASON_TASK_INVALID=14 REASON_TASK_UNAUTHORIZED=15 REASON_TASK_UNKNOWN=16 REASON_CONTAINER_PREEMPTED=17 \
            REASON_RESOURCES_UNKNOWN=18 REASON_CONTAINER_LIMITATION=19 REASON_CONTAINER_LIMITATION_DISK=20 \
            REASON_CONTAINER_LAUNCH_FAILED=21 REASON_CONTAINER_UPDATE_FAILED=22 \
            REASON_EXECUTOR_REGISTRATION_TIMEOUT=23 REASON_EXECUTOR_REREGISTRATION_TIMEOUT=24 \
            REASON_TASK_GROUP_INVALID=25 REASON_TASK_GROUP_UNAUTHORIZED=26 REASON_IO_SWITCHBOARD_EXITED=27 \
            REASON_TASK_CHECK_STATUS_UPDATED=28 REASON_TASK_HEALTH_CHECK_STATUS_UPDATED=29 \
            REASON_TASK_KILLED_DURING_LAUNCH=30 REASON_AGENT_REMOVED_BY_OPERATOR=31 REASON_AGENT_REREGISTERED=32 \
            REASON_MAX_COMPLETION_TIME_REACHED=33 REASON_AGENT_DRAINING=34
            """),
        Numbers(V1.Environment.Variable.Kind.self, "UNKNOWN=0 VALUE=1 SECRET=2"),
        Numbers(V1.Secret.Kind.self, "UNKNOWN=0 REFERENCE=1 VALUE=2"),
        Numbers(V1.Image.Kind.self, "APPC=1 DOCKER=2"),
        Numbers(V1.MountPropagation.Mode.self, "UNKNOWN=0 HOST_TO_CONTAINER=1 BIDIRECTIONAL=2"),
        Numbers(V1.Volume.Mode.self, "RW=1 RO=2"),
        Numbers(
            V1.Volume.Source.Kind.self,
            """
            UNKNOWN=0 DOCKER_VOLUME=1 SANDBOX_PATH=2 SECRET=3 HOST_PATH=4 CSI_VOLUME=5
            """),
        Numbers(V1.Volume.Source.SandboxPath.Kind.self, "UNKNOWN=0 SELF=1 PARENT=2"),
        Numbers(
            V1.Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode.self,
            """
            UNKNOWN=0 SINGLE_NODE_WRITER=1 SINGLE_NODE_READER_ONLY=2 MULTI_NODE_READER_ONLY=3 \
            MULTI_NODE_SINGLE_WRITER=4 MULTI_NODE_MULTI_WRITER=5
            """),
        Numbers(V1.NetworkInfo.InternetProtocol.self, "IPv4=1 IPv6=2"),
        Numbers(
            V1.CapabilityInfo.Capability.self,
            """
            UNKNOWN=0 CHOWN=1000 DAC_OVERRIDE=1001 DAC_READ_SEARCH=1002 FOWNER=1003 FSETID=1004 KILL=1005 SETGID=1006 \
            SETUID=1007 SETPCAP=1008 LINUX_IMMUTABLE=1009 NET_BIND_SERVICE=1010 NET_BROADCAST=1011 NET_ADMIN=1012 \
            NET_RAW=1013 IPC_LOCK=1014 IPC_OWNER=1015 SYS_MODULE=1016 SYS_RAWIO=1017 SYS_CHROOT=1018 SYS_PTRACE=1019 \
            SYS_PACCT=1020 SYS_ADMIN=1021 SYS_BOOT=1022 SYS_NICE=1023 SYS_RESOURCE=1024 SYS_TIME=1025 \
            SYS_TTY_CONFIG=1026 MKNOD=1027 LEASE=1028 AUDIT_WRITE=1029 AUDIT_CONTROL=1030 SETFCAP=1031 \
            MAC_OVERRIDE=1032 MAC_ADMIN=1033 SYSLOG=1034 WAKE_ALARM=1035 BLOCK_SUSPEND=1036 AUDIT_READ=1037 \
            PERFMON=1038 BPF=1039 CHECKPOINT_RESTORE=1040
            """),
        Numbers(V1.LinuxInfo.IPCMode.self, "UNKNOWN=0 PRIVATE=1 SHARE_PARENT=2"),
        Numbers(
            V1.RLimitInfo.RLimit.Kind.self,
            """
            UNKNOWN=0 RLMT_AS=1 RLMT_CORE=2 RLMT_CPU=3 RLMT_DATA=4 RLMT_FSIZE=5 RLMT_LOCKS=6 RLMT_MEMLOCK=7 \
            RLMT_MSGQUEUE=8 RLMT_NICE=9 RLMT_NOFILE=10 RLMT_NPROC=11 RLMT_RSS=12 RLMT_RTPRIO=13 RLMT_RTTIME=14 \
            RLMT_SIGPENDING=15 RLMT_STACK=16
            """),
        Numbers(V1.ContainerInfo.Kind.self, "DOCKER=1 MESOS=2"),
        Numbers(V1.ContainerInfo.DockerInfo.Network.self, "HOST=1 BRIDGE=2 NONE=3 USER=4"),
        Numbers(V1.CgroupInfo.Blkio.Operation.self, "UNKNOWN=0 TOTAL=1 READ=2 WRITE=3 SYNC=4 ASYNC=5 DISCARD=6"),
        Numbers(V1.DiscoveryInfo.Visibility.self, "FRAMEWORK=0 CLUSTER=1 EXTERNAL=2"),
        Numbers(V1.DrainState.self, "UNKNOWN=0 DRAINING=1 DRAINED=2"),
        Numbers(V1.Agent.Call.AttachContainerInput.Kind.self, "UNKNOWN=0 CONTAINER_ID=1 PROCESS_IO=2"),
        Numbers(V1.Agent.ProcessIO.Kind.self, "UNKNOWN=0 DATA=1 CONTROL=2"),
        Numbers(V1.Agent.ProcessIO.Data.Kind.self, "UNKNOWN=0 STDIN=1 STDOUT=2 STDERR=3"),
        Numbers(V1.Agent.ProcessIO.Control.Kind.self, "UNKNOWN=0 TTY_INFO=1 HEARTBEAT=2"),
        Numbers(V1.Allocator.InverseOfferStatus.Status.self, "UNKNOWN=1 ACCEPT=2 DECLINE=3"),
        Numbers(V1.ResourceProvider.Call.UpdatePublishResourcesStatus.Status.self, "UNKNOWN=0 OK=1 FAILED=2"),
        Numbers(
            V1.Scheduler.AttributeConstraint.Selector.PseudoattributeType.self,
            """
            UNKNOWN=0 HOSTNAME=1 REGION=2 ZONE=3
            """),
    ]

    @Test(arguments: numbers)
    func areThoseOfTheWireFormat(_ numbers: Numbers) {
        #expect(numbers.actual == numbers.expected)
    }
}
