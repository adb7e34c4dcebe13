/** Services that need GPUs. */

export const INFERENCE = `# Inference endpoint behind the support assistant
version: "2.0"

services:
  vllm:
    image: vllm/vllm-openai:v0.11.0
    command: ["vllm", "serve", "Qwen/Qwen3-14B", "--port", "8000"]
    env:
      - HF_HOME=/root/.cache/huggingface
    expose:
      - port: 8000
        as: 80
        accept: [llm.lumenworks.example]
        to:
          - global: true
    params:
      storage:
        shm: { mount: /dev/shm }

profiles:
  compute:
    vllm:
      resources:
        cpu: { units: 12 }
        memory: { size: 64Gi }
        gpu:
          units: 1
          attributes:
            vendor:
              nvidia:
                - model: a100
                  ram: 80Gi
        storage:
          - size: 120Gi
          - name: shm
            size: 8Gi
            attributes: { persistent: false, class: ram }
  placement:
    gpu:
      pricing:
        vllm: { denom: uact, amount: 40000 }

deployment:
  vllm:
    gpu: { profile: vllm, count: 1 }
`;

export const NOTEBOOK = `version: "2.0"

services:
  notebook:
    image: quay.io/jupyter/pytorch-notebook:cuda12-2025-09-15
    expose:
      - port: 8888
        as: 80
        to:
          - global: true
      - port: 22
        as: 2222
        to:
          - global: true

profiles:
  compute:
    notebook:
      resources:
        cpu: { units: 6 }
        memory: { size: 24Gi }
        storage: { size: 80Gi }
        gpu:
          units: 1
          attributes:
            vendor:
              nvidia:
                - model: rtx4090
                - model: rtx3090
  placement:
    gpu:
      pricing:
        notebook: { denom: uact, amount: 25000 }

deployment:
  notebook:
    gpu: { profile: notebook, count: 1 }
`;

export const TRAINING = `# Fine-tuning run, eight cards
version: "2.0"

services:
  trainer:
    image: ghcr.io/lumenworks/trainer:0.4.1
    env:
      - RUN=support-adapter-07
    expose:
      - { port: 6006, as: 80, to: [{ global: true }] }

profiles:
  compute:
    trainer:
      resources:
        cpu: { units: 48 }
        memory: { size: 384Gi }
        storage: { size: 500Gi }
        gpu:
          units: 8
          attributes:
            vendor:
              nvidia:
                - model: h100
                  interface: sxm
  placement:
    gpu:
      pricing:
        trainer: { denom: uact, amount: 400000 }

deployment:
  trainer:
    gpu: { profile: trainer, count: 1 }
`;

export const RARE_GPU = `# Wants a card that nobody in this region has
version: "2.0"

services:
  bench:
    image: nvcr.io/nvidia/pytorch:25.09-py3
    expose:
      - { port: 8080, as: 80, to: [{ global: true }] }

profiles:
  compute:
    bench:
      resources:
        cpu: { units: 16 }
        memory: { size: 128Gi }
        storage: { size: 200Gi }
        gpu:
          units: 4
          attributes:
            vendor:
              nvidia:
                - model: h200
  placement:
    sydney:
      attributes:
        location-region: ap-southeast
      pricing:
        bench: { denom: uact, amount: 100000 }

deployment:
  bench:
    sydney: { profile: bench, count: 1 }
`;
