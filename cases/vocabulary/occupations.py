# fmt: off
"""Occupations: the major groups of ISCO-08, and the unit groups in which the record has to tell work apart."""

from __future__ import annotations

import enum

from cases.vocabulary.base import Term, Vocabulary


class Occupation(Vocabulary):
    """What a person works as, by ISCO-08. Any code of ISCO-08 may be entered; these are the ones put into words."""

    ISCO_0 = "0", Term(
        "Armed forces", "Fuerzas armadas",
        "Members of the armed forces of any rank.",
        "Integrantes de las fuerzas armadas de cualquier grado.")
    ISCO_1 = "1", Term(
        "Managers", "Dirección y gerencia",
        "Running enterprises, public bodies and organizations.",
        "Dirección de empresas, organismos públicos y organizaciones.")
    ISCO_1114 = "1114", Term(
        "Leaders of unions and other organizations", "Dirección de sindicatos y otras organizaciones",
        "Leading a union, party or other interest group as one’s work.",
        "Dirigir como trabajo un sindicato, un partido u otra organización de intereses.")
    ISCO_2 = "2", Term(
        "Professionals", "Profesionales",
        "Work that needs a university degree or the like.",
        "Trabajo que requiere estudios universitarios o equivalentes.")
    ISCO_2221 = "2221", Term(
        "Nurses", "Enfermería profesional",
        "Nursing at professional level.",
        "Enfermería de nivel profesional.")
    ISCO_2310 = "2310", Term(
        "University teachers", "Docencia universitaria",
        "Teaching at universities and colleges.",
        "Enseñanza en universidades e institutos superiores.")
    ISCO_2330 = "2330", Term(
        "Secondary school teachers", "Docencia secundaria",
        "Teaching at secondary schools.",
        "Enseñanza en escuelas secundarias.")
    ISCO_2341 = "2341", Term(
        "Primary school teachers", "Docencia primaria",
        "Teaching at primary schools.",
        "Enseñanza en escuelas primarias.")
    ISCO_2611 = "2611", Term(
        "Lawyers", "Abogacía",
        "Legal advice and defence.",
        "Asesoría y defensa legal.")
    ISCO_2642 = "2642", Term(
        "Journalists", "Periodismo",
        "Gathering and reporting news.",
        "Búsqueda y difusión de noticias.")
    ISCO_3 = "3", Term(
        "Technicians and associate professionals", "Trabajo técnico y profesional de nivel medio",
        "Technical and supporting work in science, health, business and law.",
        "Trabajo técnico y de apoyo en ciencia, salud, administración y derecho.")
    ISCO_3117 = "3117", Term(
        "Mining and metal technicians", "Técnica en minería y metalurgia",
        "Technical work in mines and metal works.",
        "Trabajo técnico en minas y plantas metalúrgicas.")
    ISCO_3121 = "3121", Term(
        "Mining supervisors", "Supervisión en minas",
        "Overseeing work in mines.",
        "Supervisión del trabajo en minas.")
    ISCO_4 = "4", Term(
        "Clerical workers", "Personal de oficina",
        "Office work, records, counters and post.",
        "Trabajo de oficina, registros, atención al público y correo.")
    ISCO_5 = "5", Term(
        "Service and sales workers", "Servicios y ventas",
        "Personal, care, protection and sales work.",
        "Trabajo en servicios personales, cuidados, protección y ventas.")
    ISCO_5212 = "5212", Term(
        "Street food sellers", "Venta ambulante de comida",
        "Selling food in streets and public places.",
        "Venta de comida en calles y lugares públicos.")
    ISCO_5414 = "5414", Term(
        "Security guards", "Vigilancia",
        "Guarding people, goods and buildings.",
        "Vigilancia de personas, bienes y edificios.")
    ISCO_6 = "6", Term(
        "Skilled farm, forestry and fishery workers", "Trabajo calificado agropecuario, forestal y pesquero",
        "Skilled work with crops, animals, trees and fish.",
        "Trabajo calificado con cultivos, animales, bosques y pesca.")
    ISCO_7 = "7", Term(
        "Craft and related trades workers", "Oficios y artesanía",
        "Building, metal, electrical, printing, food and garment trades.",
        "Oficios de la construcción, el metal, la electricidad, la imprenta, la alimentación y la confección.")
    ISCO_7212 = "7212", Term(
        "Welders", "Soldadura",
        "Welding and cutting metal.",
        "Soldadura y corte de metales.")
    ISCO_7233 = "7233", Term(
        "Mechanics of farm and industrial machines", "Mecánica de máquinas agrícolas e industriales",
        "Fitting and repairing farm, mining and industrial machines.",
        "Montaje y reparación de máquinas agrícolas, mineras e industriales.")
    ISCO_7412 = "7412", Term(
        "Electrical mechanics", "Electromecánica",
        "Fitting and repairing electrical machines.",
        "Montaje y reparación de máquinas eléctricas.")
    ISCO_8 = "8", Term(
        "Plant and machine operators", "Operación de instalaciones y máquinas",
        "Operating plants and machines, assembling, and driving.",
        "Operación de instalaciones y máquinas, ensamblaje y conducción.")
    ISCO_8111 = "8111", Term(
        "Miners and quarriers", "Minería y canteras",
        "Operating plant and machines to take minerals out of the ground.",
        "Operación de instalaciones y máquinas para extraer minerales.")
    ISCO_8112 = "8112", Term(
        "Mineral processing plant operators", "Operación de plantas de minerales",
        "Crushing, washing and concentrating ores and stone.",
        "Trituración, lavado y concentración de minerales y piedra.")
    ISCO_8121 = "8121", Term(
        "Metal processing plant operators", "Operación de plantas metalúrgicas",
        "Running furnaces, mills and other metal plant.",
        "Operación de hornos, laminadoras y otras instalaciones de metal.")
    ISCO_8153 = "8153", Term(
        "Sewing machine operators", "Costura a máquina",
        "Sewing clothes and textiles by machine.",
        "Costura a máquina de ropa y textiles.")
    ISCO_8322 = "8322", Term(
        "Car, taxi and van drivers", "Conducción de autos, taxis y camionetas",
        "Driving cars, taxis and vans that carry people or goods.",
        "Conducción de autos, taxis y camionetas que llevan personas o carga.")
    ISCO_8331 = "8331", Term(
        "Bus and tram drivers", "Conducción de autobuses y tranvías",
        "Driving buses and trams that carry passengers.",
        "Conducción de autobuses y tranvías de pasajeros.")
    ISCO_8332 = "8332", Term(
        "Lorry drivers", "Conducción de camiones",
        "Driving heavy lorries.",
        "Conducción de camiones pesados.")
    ISCO_8342 = "8342", Term(
        "Earth-moving machine operators", "Operación de máquinas de movimiento de tierras",
        "Operating excavators, bulldozers and the like.",
        "Operación de excavadoras, topadoras y semejantes.")
    ISCO_9 = "9", Term(
        "Elementary occupations", "Ocupaciones elementales",
        "Simple manual work, cleaning, carrying and street work.",
        "Trabajo manual sencillo, limpieza, carga y trabajo en la calle.")
    ISCO_9111 = "9111", Term(
        "Domestic cleaners and helpers", "Trabajo del hogar",
        "Cleaning and helping in private homes.",
        "Limpieza y ayuda en casas particulares.")
    ISCO_9211 = "9211", Term(
        "Crop farm labourers", "Peonaje agrícola",
        "Simple manual work on farms and plantations.",
        "Trabajo manual sencillo en fincas y plantaciones.")
    ISCO_9311 = "9311", Term(
        "Mining and quarrying labourers", "Peonaje de minas y canteras",
        "Simple manual work in mines and quarries.",
        "Trabajo manual sencillo en minas y canteras.")
    ISCO_9312 = "9312", Term(
        "Civil engineering labourers", "Peonaje de obras públicas",
        "Simple manual work on roads, dams and the like.",
        "Trabajo manual sencillo en carreteras, represas y semejantes.")
    ISCO_9313 = "9313", Term(
        "Building labourers", "Peonaje de la construcción",
        "Simple manual work on building sites.",
        "Trabajo manual sencillo en obras de construcción.")
    ISCO_9333 = "9333", Term(
        "Freight handlers", "Carga y descarga",
        "Loading and carrying goods, including dock work.",
        "Carga y transporte manual de mercancías, incluso en puertos.")

    @enum.property
    def standard(self) -> str:
        return f"ISCO-08 {self.value}"
