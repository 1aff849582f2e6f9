import MesosBase
import MesosWire
import Testing

/// Every check of a task's container.
@Suite struct ContainerValidationTests {
    private static func container(_ message: String, _ container: V1.ContainerInfo) -> InvalidTask {
        InvalidTask("Task's `ContainerInfo` is invalid: \(message)") { $0.container = container }
    }

    private static func volume(_ message: String, _ volume: V1.Volume) -> InvalidTask {
        let good = V1.Volume(containerPath: "good", mode: .ro, hostPath: "/tmp")
        return container("Invalid volume: \(message)", V1.ContainerInfo(type: .mesos, volumes: [good, volume]))
    }

    private static func source(_ message: String, _ source: V1.Volume.Source) -> InvalidTask {
        volume(message, V1.Volume(containerPath: "p", mode: .rw, source: source))
    }

    private static let ambiguous = "Only one of them should be set: 'host_path', 'image' and 'source'"

    static let invalid: [InvalidTask] = [
        container(
            "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo", V1.ContainerInfo(type: .docker)),
        container(
            "Parameter in DockerInfo must not be 'name'",
            V1.ContainerInfo(
                type: .docker,
                docker: .init(
                    image: "i", parameters: [.init(key: "net", value: "x"), .init(key: "name", value: "x")]))),
        volume(ambiguous, V1.Volume(containerPath: "p", mode: .rw)),
        volume(
            ambiguous, V1.Volume(containerPath: "p", mode: .rw, hostPath: "h", image: V1.Image(type: .docker))),
        volume(
            ambiguous,
            V1.Volume(
                containerPath: "p", mode: .rw, hostPath: "h",
                source: .init(type: .hostPath, hostPath: .init(path: "h")))),
        volume(
            ambiguous,
            V1.Volume(containerPath: "p", mode: .rw, image: V1.Image(type: .docker), source: .init(type: .hostPath))),
        source("'source.docker_volume' is not set for DOCKER_VOLUME volume", .init(type: .dockerVolume)),
        source("'source.host_path' is not set for HOST_PATH volume", .init(type: .hostPath)),
        source("'source.sandbox_path' is not set for SANDBOX_PATH volume", .init(type: .sandboxPath)),
        source("'source.secret' is not set for SECRET volume", .init(type: .secret)),
        source("'source.csi_volume' is not set for CSI volume", .init(type: .csiVolume)),
        source(
            "'source.csi_volume.static_provisioning' is not set for CSI volume",
            .init(type: .csiVolume, csiVolume: .init(pluginName: "p"))),
        source("'source.type' is unknown", .init(type: .unknown)),
        source("'source.type' is unknown", .init(hostPath: .init(path: "h"))),
        source(
            "'source.sandbox_path' is not set for SANDBOX_PATH volume",
            .init(type: .sandboxPath, hostPath: .init(path: "h"))),
    ]

    @Test(arguments: invalid)
    func isRefused(_ task: InvalidTask) {
        task.expectRefusal()
    }

    private static let csiVolume = V1.Volume.Source.CSIVolume(
        pluginName: "p",
        staticProvisioning: .init(
            volumeID: "v", volumeCapability: .init(accessMode: .init(mode: .singleNodeWriter)), nodeStageSecrets: [:]))

    static let valid: [V1.ContainerInfo] = [
        V1.ContainerInfo(type: .docker, docker: .init(image: "i", parameters: [.init(key: "names", value: "x")])),
        V1.ContainerInfo(type: .mesos, docker: .init(image: "i")),
        V1.ContainerInfo(
            type: .mesos,
            volumes: [
                V1.Volume(containerPath: "p", mode: .rw, hostPath: "h"),
                V1.Volume(containerPath: "p", mode: .ro, image: V1.Image(type: .docker, docker: .init(name: "n"))),
                V1.Volume(containerPath: "p", mode: .rw, source: .init(type: .csiVolume, csiVolume: csiVolume)),
            ]),
    ]

    @Test(arguments: valid)
    func isLaunched(_ container: V1.ContainerInfo) {
        var master = TestMaster.ready()
        var task = TaskInfo.command()
        task.container = container
        #expect(master.launch([task]).messages.count == 1)
    }
}
