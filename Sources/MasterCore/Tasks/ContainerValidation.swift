import MesosWire

/// Checks of containers and their volumes (`common::validation::validateContainerInfo`).
enum ContainerValidation {
    /// What is wrong with a container, in the order and with the sentences of Mesos.
    static func problem(with container: V1.ContainerInfo) -> String? {
        for volume in container.volumes {
            if let problem = problem(with: volume) { return "Invalid volume: \(problem)" }
        }
        guard container.type == .docker else { return nil }
        guard let docker = container.docker else {
            return "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo"
        }
        return docker.parameters.contains { $0.key == "name" } ? "Parameter in DockerInfo must not be 'name'" : nil
    }

    private static func problem(with volume: V1.Volume) -> String? {
        let sources = [volume.hostPath != nil, volume.image != nil, volume.source != nil].filter { $0 }.count
        guard sources == 1 else { return "Only one of them should be set: 'host_path', 'image' and 'source'" }
        guard let source = volume.source else { return nil }
        switch source.type {
        case .dockerVolume:
            return source.dockerVolume == nil ? "'source.docker_volume' is not set for DOCKER_VOLUME volume" : nil
        case .hostPath:
            return source.hostPath == nil ? "'source.host_path' is not set for HOST_PATH volume" : nil
        case .sandboxPath:
            return source.sandboxPath == nil ? "'source.sandbox_path' is not set for SANDBOX_PATH volume" : nil
        case .secret:
            return source.secret == nil ? "'source.secret' is not set for SECRET volume" : nil
        case .csiVolume:
            guard let volume = source.csiVolume else { return "'source.csi_volume' is not set for CSI volume" }
            return volume.staticProvisioning == nil
                ? "'source.csi_volume.static_provisioning' is not set for CSI volume" : nil
        case .unknown, nil:
            return "'source.type' is unknown"
        }
    }
}
